using System.Globalization;
using System.Text;
using Pipeline.Cleaning;
using Pipeline.Summarization.Answers;

namespace Pipeline.Summarization.Prompts;

/// <summary>An article's sentences under the numbers by which a model cites them, from 1.</summary>
internal sealed class NumberedSentences(Article article, IReadOnlyList<TextSpan> spans)
{
    /// <summary>A shorter one may well be the best summary. UTF-16 code units.</summary>
    private const int ShortParagraph = 150;

    public int Count => spans.Count;

    /// <summary>The span of a cited number; null when there is no such sentence.</summary>
    public TextSpan? this[int number] => number >= 1 && number <= spans.Count ? spans[number - 1] : null;

    public IReadOnlyList<TextSpan> Spans => spans;

    public Article Article => article;

    /// <summary>Whether a text is the article's first paragraph and no more, of an article that has more.</summary>
    public bool IsFirstParagraph(string text) =>
        article.Paragraphs is [var first, _, ..]
        && first.Length >= ShortParagraph
        && PlainText.Bare(text) == PlainText.Bare(first.In(article.Body));

    /// <summary>
    /// What is known of the article, its title, and a line for each sentence. No line begins with a number that is not ours.
    /// </summary>
    public string Render()
    {
        var text = new StringBuilder();
        Add("Published", article.PublishedOn?.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture));
        Add("Site", article.Site);
        Add("By", article.Byline);
        text.Append("Title: ").Append(PlainText.OneLine(article.Title)).Append("\n\n");
        for (var i = 0; i < spans.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] ").Append(PlainText.OneLine(spans[i].In(article.Body))).Append('\n');
        }

        return text.ToString();

        void Add(string name, string? value)
        {
            if (PlainText.OneLine(value ?? "") is { Length: > 0 } line)
            {
                text.Append(name).Append(": ").Append(line).Append('\n');
            }
        }
    }
}
