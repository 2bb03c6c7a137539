using Pipeline.Grounding.Languages;
using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>Reads the terms of a claim or of one sentence.</summary>
internal static class TermReader
{
    /// <summary>A claim or sentence that is longer is read so far. Terms.</summary>
    public const int MostTerms = 200;

    /// <param name="text">What the terms are read from.</param>
    /// <param name="span">The part of it that is read.</param>
    /// <param name="language">Of the text.</param>
    public static List<Term> Read(string text, TextSpan span, ClaimLanguage language)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(span.In(text.AsSpan()), span.Start, words);
        var terms = new List<Term>(Math.Min(words.Count, MostTerms));
        Span<char> buffer = stackalloc char[Stemmer.Longest];
        for (var i = 0; i < words.Count && terms.Count < MostTerms; i++)
        {
            if (Numbers.TryRead(text, words, i, language, out var value, out var used))
            {
                terms.Add(new(words[i].In(text), new(words[i].Start, words[i + used - 1].End), TermKind.Number, value));
                i += used - 1;
                continue;
            }

            var word = words[i].In(text.AsSpan());
            var isFunction = FunctionWords.Contains(word) || LanguageWords.IsFrequent(word, language.Code);
            var stem = Aliases.Of(Stemmer.Stem(word, buffer).ToString());
            var isName = char.IsUpper(word[0]) && !isFunction && (i > 0 || (word.Length > 1 && char.IsUpper(word[1])));
            terms.Add(new(stem, words[i], isFunction ? TermKind.Function : isName ? TermKind.Name : TermKind.Content));
        }

        return terms;
    }
}
