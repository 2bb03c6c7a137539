using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Sentences that order their reader, or an editor's program, to write something. They are no news.</summary>
internal static class Directives
{
    /// <summary>An order's first words. UTF-16 code units.</summary>
    private const int Reach = 80;

    private static readonly WordSet Please = new("please bitte veuillez favor prego alstublieft snälla proszę пожалуйста lütfen");

    /// <param name="sentence">Of an article.</param>
    /// <param name="language">Of the article; null for one whose orders are not known.</param>
    public static bool Is(string sentence, ClaimLanguage? language) =>
        language is not null && Starts(sentence).Any(start => IsOrder(sentence, start, language));

    /// <summary>The beginning, and what follows a colon, or a comma with "please" behind it.</summary>
    private static IEnumerable<int> Starts(string sentence)
    {
        yield return 0;
        for (var at = sentence.AsSpan().IndexOfAny(':', ','); at >= 0 && at < sentence.Length - 1;)
        {
            yield return at;
            var next = sentence.AsSpan(at + 1).IndexOfAny(':', ',');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static bool IsOrder(string sentence, int start, ClaimLanguage language)
    {
        if (start == 0 && !char.IsLetter(sentence[0]))
        {
            return false; // a quotation
        }

        var end = Math.Min(sentence.Length, start + Reach);
        var terms = TermReader.Read(sentence, new(start, end), language);
        var first = terms is [var word, ..] && Please.Contains(word.Span.In(sentence.AsSpan())) ? 1 : 0;
        return first < terms.Count
            && (first > 0 || sentence[start] != ',')
            && language.Orders.LengthAt(sentence, terms, first) > 0;
    }
}
