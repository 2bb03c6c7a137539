using System.Globalization;
using Pipeline.Cleaning;
using Pipeline.Contracts;
using Pipeline.Operations;

namespace Pipeline.Cli.Output;

/// <summary>A delivered summary for people: each point with its evidence, marked in the paragraph that it stands in.</summary>
internal static class DeliveredText
{
    public static void Write(DeliveredArticle delivered, TextWriter writer)
    {
        var (data, article) = (delivered.Event, delivered.Article);
        writer.WriteLine(Printable.Of(data.Headline));
        writer.WriteLine(Printable.Of($"  {string.Join(", ", Origin(delivered))}"));
        writer.WriteLine();
        writer.WriteLine(Printable.Of($"  {data.Summary}"));
        foreach (var point in data.KeyPoints)
        {
            writer.WriteLine();
            writer.WriteLine(Printable.Of($"  - {point.Text}{(point.Grounded ? "" : $" [{point.Support}]")}"));
            foreach (var evidence in point.Evidence)
            {
                writer.WriteLine(Printable.Of($"      {Marked(article, evidence)}"));
            }
        }

        writer.WriteLine();
        writer.WriteLine($"  article {data.ArticleId}, event {delivered.Row.EventId}");
        writer.WriteLine();
    }

    private static IEnumerable<string> Origin(DeliveredArticle delivered)
    {
        var data = delivered.Event;
        yield return string.Create(CultureInfo.InvariantCulture, $"{data.Dump.Name}#{data.Ordinal}");
        foreach (
            var part in new[]
            {
                data.Site,
                data.Byline,
                data.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                data.Url,
                $"model {WrittenBy.Of(data.Model, data.EscalatedFrom, data.FallbackFor)}",
            })
        {
            if (!string.IsNullOrEmpty(part))
            {
                yield return part;
            }
        }
    }

    /// <summary>The paragraph, with the evidence between marks.</summary>
    private static string Marked(Article article, Evidence evidence)
    {
        if (evidence.End > article.Body.Length)
        {
            return evidence.Text;
        }

        var start = article.Body.LastIndexOf("\n\n", evidence.Start, StringComparison.Ordinal) is var before and >= 0 ? before + 2 : 0;
        var end = article.Body.IndexOf("\n\n", evidence.End, StringComparison.Ordinal) is var after and >= 0 ? after : article.Body.Length;
        return $"{article.Body[start..evidence.Start]}»{article.Body[evidence.Start..evidence.End]}«{article.Body[evidence.End..end]}".ReplaceLineEndings(
            " ");
    }
}
