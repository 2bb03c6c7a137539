using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>What subscribers read. Depends on stored things alone, so that a second delivery has the same bytes.</summary>
internal static class SummaryEvent
{
    public static CloudEvent Envelope(string eventId, StoredArticle article, StoredSummary summary, ArticleSummarized payload) => new()
    {
        Id = eventId,
        Source = $"/{ContainerNames.RawArticles}/{string.Join('/', article.Dump.Name.Split('/').Select(Uri.EscapeDataString))}",
        Type = EventTypes.ArticleSummarized,
        Subject = article.ArticleId,
        Time = summary.CreatedAt > article.ReadyAt ? summary.CreatedAt : article.ReadyAt,
        Data = JsonSerializer.SerializeToElement(payload, PipelineJson.Compact.ArticleSummarized),
    };

    public static ArticleSummarized Payload(StoredArticle stored, StoredSummary summary)
    {
        var article = stored.Article;
        var made = summary.Summary;
        return new ArticleSummarized
        {
            ArticleId = stored.ArticleId,
            Dump = stored.Dump,
            Ordinal = stored.Ordinal,
            Title = article.Title,
            Byline = article.Byline,
            PublishedAt = article.PublishedAt,
            Language = article.Language,
            Url = article.Url,
            Site = article.Site,
            Section = article.Section,
            ArticleBlob = StoredArticle.BlobName(stored.Dump.Id, stored.Ordinal),
            TextId = stored.TextId,
            Headline = made.Headline,
            Summary = made.Text,
            KeyPoints = [.. made.KeyPoints.Select(point => new SummarizedPoint(
                point.Text,
                [.. point.Evidence.Select(span => new Evidence(span.Start, span.End, span.In(article.Body)))]))],
            Model = made.Model,
            Shortened = made.Shortened,
            Usage = new TokenUsage(
                made.Usage.InputTokens, made.Usage.CachedTokens, made.Usage.OutputTokens, made.Usage.ReasoningTokens, made.Usage.Attempts, made.Usage.ElapsedMilliseconds),
        };
    }
}
