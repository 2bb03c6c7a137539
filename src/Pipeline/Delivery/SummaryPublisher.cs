using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Contracts;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>Sends an article's summary to the queues that want it, as a CloudEvents message that is the same in every try.</summary>
public sealed class SummaryPublisher(IMessageSender sender, IDocumentStore documents, ILogger<SummaryPublisher> logger)
{
    /// <returns>The event's id.</returns>
    internal async Task<string> PublishAsync(StoredArticle article, StoredSummary summary, CancellationToken cancellationToken)
    {
        var eventId = Identity.OfEvent(article.ArticleId, Identity.OfProfile(summary.Profile));
        var payload = SummaryEvent.Payload(article, summary);
        var text = JsonSerializer.Serialize(SummaryEvent.Envelope(eventId, article, summary, payload), PipelineJson.Compact.CloudEvent);
        if (System.Text.Encoding.UTF8.GetByteCount(text) > MessageLimits.TextBytes)
        {
            text = await CheckClaimAsync(eventId, article, summary, payload, cancellationToken).ConfigureAwait(false);
        }

        await sender.SendAsync(QueueNames.ArticleSummaries, text, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        if (article.ReplyTo is { } queue)
        {
            await ReplyAsync(queue, text, eventId, cancellationToken).ConfigureAwait(false);
        }

        return eventId;
    }

    private async Task<string> CheckClaimAsync(
        string eventId, StoredArticle article, StoredSummary summary, ArticleSummarized payload, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(payload, PipelineJson.Compact.ArticleSummarized);
        var name = $"events/{eventId}.json";
        await documents.TryCreateAsync(ContainerNames.Summaries, name, bytes, cancellationToken).ConfigureAwait(false);
        var envelope = SummaryEvent.Envelope(eventId, article, summary, payload) with
        {
            Data = null,
            DataRef = $"{ContainerNames.Summaries}/{name}",
            DataHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            DataLength = bytes.Length,
        };
        return JsonSerializer.Serialize(envelope, PipelineJson.Compact.CloudEvent);
    }

    /// <summary>A sender that no longer listens is no reason to hold the article back from everybody else.</summary>
    private async Task ReplyAsync(string queue, string text, string eventId, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(queue, text, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }
        catch (QueueNotFoundException)
        {
            logger.LogWarning("Event {EventId}: the reply queue that its dump asked for does not exist", eventId);
        }
    }
}
