using Pipeline.Cleaning;
using Pipeline.Summarization;

namespace Pipeline.Cli.Json;

/// <summary>A summary as the commands print it.</summary>
internal sealed record SummaryOutput(
    string Source,
    string ArticleId,
    string Title,
    string Headline,
    string Summary,
    IReadOnlyList<KeyPointOutput> KeyPoints,
    string Model,
    Usage Usage)
{
    public static SummaryOutput Of(string source, Article article, Summary summary) => new(
        source,
        Identity.OfText(article),
        article.Title,
        summary.Headline,
        summary.Text,
        [.. summary.KeyPoints.Select(point => new KeyPointOutput(
            point.Text,
            [.. point.Evidence.Select(span => new EvidenceOutput(span.Start, span.End, span.In(article.Body)))]))],
        summary.Model,
        summary.Usage);
}
