using System.Globalization;
using System.Text;
using Pipeline.Cleaning;

namespace Pipeline.Summarization;

/// <summary>An article's sentences under the numbers by which a model cites them, from 1.</summary>
internal sealed class NumberedSentences(Article article, IReadOnlyList<TextSpan> spans)
{
    public int Count => spans.Count;

    /// <summary>The span of a cited number; null when there is no such sentence.</summary>
    public TextSpan? this[int number] => number >= 1 && number <= spans.Count ? spans[number - 1] : null;

    /// <summary>The first half, for a model that cannot read the whole; at least one sentence.</summary>
    public NumberedSentences FirstHalf() => new(article, [.. spans.Take((spans.Count + 1) / 2)]);

    /// <summary>The title and a line for each sentence. No line begins with a number that is not ours.</summary>
    public string Render()
    {
        var text = new StringBuilder("Title: ").Append(PlainText.OneLine(article.Title)).Append("\n\n");
        for (var i = 0; i < spans.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] ").Append(PlainText.OneLine(spans[i].In(article.Body))).Append('\n');
        }

        return text.ToString();
    }
}
