using System.Buffers;
using Pipeline.Cleaning;
using Pipeline.Summarization.Extractive;

namespace Pipeline.Entities;

/// <summary>Reads the sentences of an article whose names are looked for: no by-lines, datelines and shouting.</summary>
internal static class SentenceReader
{
    /// <summary>A dateline stands before one of so many sentences.</summary>
    private const int DatedSentences = 3;

    /// <summary>A paragraph without a stop at its end that is longer is prose all the same. Words.</summary>
    private const int LongestLine = 14;

    /// <summary>Words that have a capital where capitals tell nothing, of those that are long enough for it.</summary>
    private const double TitleCase = 0.6;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…\"”“»)");

    /// <param name="article">Cleaned.</param>
    /// <param name="spans">Where its sentences are.</param>
    /// <param name="language">Of the article.</param>
    /// <param name="small">Receives the words that stand in it without a capital.</param>
    /// <param name="cancellationToken">Looked at for each sentence.</param>
    public static List<NameSentence> Read(
        Article article,
        IReadOnlyList<TextSpan> spans,
        NameLanguage language,
        HashSet<string> small,
        CancellationToken cancellationToken)
    {
        var reader = new WordReader(article.Body, language);
        var smallWords = small.GetAlternateLookup<ReadOnlySpan<char>>();
        var sentences = new List<NameSentence>();
        var paragraph = 0;
        foreach (var (number, span) in spans.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (paragraph + 1 < article.Paragraphs.Count && article.Paragraphs[paragraph + 1].Start <= span.Start)
            {
                paragraph++;
            }

            var text = span.In(article.Body);
            var filed = number < DatedSentences ? Datelines.Length(text) : 0;
            var words = reader.Read(span with { Start = span.Start + filed });
            if (words.Count == 0 || IsShouted(text) || IsByline(text, words.Count))
            {
                continue;
            }

            foreach (var word in words.Where(word => char.IsLower(article.Body[word.Span.Start])))
            {
                smallWords.Add(word.Span.In(article.Body.AsSpan()));
            }

            var isAlone = article.Paragraphs.Count > paragraph && article.Paragraphs[paragraph] == span;
            var isLine = (isAlone && words.Count <= LongestLine && !Ends.Contains(text[^1]))
                || (!language.HasCapitalNouns && text[^1] is not '.' && IsTitleCase(words));
            sentences.Add(new(article.Body, language, small, number, words, isLine));
        }

        return sentences;
    }

    private static bool IsByline(string text, int words) =>
        Cues.IsLabel(text, words) || (words <= LongestLine && text.StartsWith("By ", StringComparison.Ordinal));

    private static bool IsShouted(string text)
    {
        const int LongestAcronym = 12;
        var (capitals, letters) = (text.Count(char.IsUpper), text.Count(char.IsLetter));
        return letters > LongestAcronym && capitals * 2 > letters;
    }

    private static bool IsTitleCase(IReadOnlyList<NameWord> words)
    {
        const int Least = 4;
        var (capitals, all) = (0, 0);
        foreach (var word in words)
        {
            var isLong = word.Span.Length >= Least && word.Shape is not NameShape.Number;
            all += isLong ? 1 : 0;
            capitals += isLong && word.IsCapital ? 1 : 0;
        }

        return all >= Least && capitals > TitleCase * all;
    }
}
