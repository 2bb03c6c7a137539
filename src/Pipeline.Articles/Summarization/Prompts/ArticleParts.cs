using Pipeline.Cleaning;
using Pipeline.Summarization.Models;

namespace Pipeline.Summarization.Prompts;

/// <summary>Divides an article that a model cannot read at once.</summary>
internal static class ArticleParts
{
    /// <summary>Parts of whole paragraphs within the budget; a longer paragraph is divided at its sentences.</summary>
    /// <param name="sentences">Of the whole article.</param>
    /// <param name="budget">Tokens of a part; a single longer sentence is a part of its own.</param>
    /// <param name="counter">Counts them.</param>
    /// <param name="cancellationToken">Looked at for each sentence.</param>
    public static List<NumberedSentences> Divide(
        NumberedSentences sentences,
        int budget,
        ITokenCounter counter,
        CancellationToken cancellationToken)
    {
        const int number = 5; // what stands before each sentence: its number in brackets, the line's end
        var article = sentences.Article;
        var parts = new List<NumberedSentences>();
        var part = new List<TextSpan>();
        var used = 0;
        foreach (var paragraph in Paragraphs(article, sentences.Spans))
        {
            var sizes = paragraph.ConvertAll(span =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return counter.Count(span.In(article.Body)) + number;
            });
            var isWhole = sizes.Sum() <= budget;
            if (isWhole && used + sizes.Sum() > budget)
            {
                Close();
            }

            foreach (var (span, size) in paragraph.Zip(sizes))
            {
                if (used + size > budget)
                {
                    Close();
                }

                part.Add(span);
                used += size;
            }
        }

        Close();
        return parts;

        void Close()
        {
            if (part.Count > 0)
            {
                parts.Add(new(article, part));
            }

            (part, used) = ([], 0);
        }
    }

    /// <summary>The first parts and the last one: reports put first what matters most, and end with what follows from it.</summary>
    public static List<NumberedSentences> Sample(List<NumberedSentences> parts, int most) =>
        parts.Count <= most ? parts : [.. parts.Take(most - 1), parts[^1]];

    private static IEnumerable<List<TextSpan>> Paragraphs(Article article, IReadOnlyList<TextSpan> sentences)
    {
        var next = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            var own = new List<TextSpan>();
            for (; next < sentences.Count && sentences[next].Start < paragraph.End; next++)
            {
                own.Add(sentences[next]);
            }

            yield return own;
        }
    }
}
