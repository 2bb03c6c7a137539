using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Languages;

/// <summary>Phrases of one to five words, looked for in a row of terms.</summary>
internal sealed class PhraseSet
{
    private readonly ILookup<char, string[]> phrases;

    /// <param name="phrases">
    /// Separated by white space; <c>_</c> joins the words of one, <c>*</c> at the end of a word stands for any ending.
    /// </param>
    public PhraseSet(string phrases) =>
        this.phrases = WordSet.Split(phrases).Select(phrase => phrase.Split('_')).ToLookup(words => char.ToLowerInvariant(words[0][0]));

    /// <summary>How many terms from a place on are one of the phrases, the longest; 0 for none.</summary>
    public int LengthAt(string text, IReadOnlyList<Term> terms, int at)
    {
        var longest = 0;
        foreach (var phrase in phrases[char.ToLowerInvariant(text[terms[at].Span.Start])])
        {
            longest = phrase.Length > longest && Holds(phrase, text, terms, at) ? phrase.Length : longest;
        }

        return longest;
    }

    public bool IsAnywhere(string text, IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (LengthAt(text, terms, i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(string[] phrase, string text, IReadOnlyList<Term> terms, int at)
    {
        if (at + phrase.Length > terms.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            var word = terms[at + i].Span.In(text.AsSpan());
            var holds = phrase[i][^1] == '*'
                ? word.StartsWith(phrase[i].AsSpan(..^1), StringComparison.OrdinalIgnoreCase)
                : word.Equals(phrase[i], StringComparison.OrdinalIgnoreCase);
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }
}
