using Pipeline.Cleaning;
using Pipeline.Contracts;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Cli.Json;

/// <summary>A summary as the commands print it.</summary>
internal sealed record SummaryOutput(
    string Source,
    string ArticleId,
    string Title,
    string Headline,
    string? HeadlineSupport,
    string Summary,
    IReadOnlyList<KeyPointOutput> KeyPoints,
    string Model,
    bool Shortened,
    string? FallbackFor,
    EscalatedFrom? EscalatedFrom,
    Usage Usage)
{
    public static SummaryOutput Of(string source, Article article, Summary summary) => new(
        source,
        article.TextId,
        article.Title,
        summary.Headline,
        summary.HeadlineSupport.ToString().ToLowerInvariant(),
        summary.Text,
        [.. summary.KeyPoints.Select(point => new KeyPointOutput(
            point.Text,
            [.. point.Evidence.Select(span => new EvidenceOutput(span.Start, span.End, span.In(article.Body)))],
            point.Grounded,
            point.Support.ToString().ToLowerInvariant(),
            point.SupportReason))],
        summary.Model,
        summary.Shortened,
        summary.Fallback?.For,
        summary.EscalatedFrom is { } from ? new(from.Model, from.Class) : null,
        summary.Usage);

    public static SummaryOutput Of(string source, ArticleSummarized received) =>
        new(
            source,
            received.ArticleId,
            received.Title,
            received.Headline,
            received.HeadlineSupport,
            received.Summary,
            [
                .. received.KeyPoints.Select(point => new KeyPointOutput(
                    point.Text,
                    [.. point.Evidence.Select(EvidenceOutput.Of)],
                    point.Grounded,
                    point.Support,
                    point.SupportReason)),
            ],
            received.Model,
            received.Shortened,
            received.FallbackFor,
            received.EscalatedFrom,
            new Usage(
                received.Usage.InputTokens,
                received.Usage.CachedTokens,
                received.Usage.OutputTokens,
                received.Usage.ReasoningTokens,
                received.Usage.Attempts,
                received.Usage.ElapsedMilliseconds)
            {
                Cost = received.Usage.Cost,
                Currency = received.Usage.Currency,
            });
}
