using Pipeline.Contracts;

namespace Pipeline.Desk.Index;

/// <summary>What an event changes in the index. Applied twice, or after a newer one, it changes nothing more.</summary>
/// <param name="Time">Of the event; of several changes of one article the latest holds.</param>
internal abstract record IndexChange(DateTimeOffset Time)
{
    /// <param name="Time">Of the event.</param>
    /// <param name="Envelope">The event.</param>
    /// <param name="Article">The data.</param>
    /// <param name="Body">Of the stored article; null when it is no longer there.</param>
    internal sealed record Summarized(DateTimeOffset Time, CloudEvent Envelope, ArticleSummarized Article, string? Body)
        : IndexChange(Time);

    internal sealed record Rejected(DateTimeOffset Time, ArticleRejected Article) : IndexChange(Time);

    /// <param name="Time">Of the event.</param>
    /// <param name="ArticleId">The article that was taken back.</param>
    /// <param name="EventId">What it was delivered as; null when it was not.</param>
    internal sealed record Forgotten(DateTimeOffset Time, string ArticleId, string? EventId) : IndexChange(Time);

    internal sealed record Completed(DateTimeOffset Time, DumpCompleted Dump) : IndexChange(Time);

    /// <param name="Time">What is older is removed.</param>
    internal sealed record Expired(DateTimeOffset Time) : IndexChange(Time);

    /// <returns>Null for an event that the index has no use for.</returns>
    /// <param name="received">Off the queue.</param>
    /// <param name="body">Of the article, when it is a summary's event.</param>
    /// <param name="now">For an event without a time.</param>
    public static IndexChange? Of(Subscriber.ReceivedEvent received, string? body, DateTimeOffset now)
    {
        var time = received.Envelope.Time ?? now;
        return received.Summarized is { } summarized ? new Summarized(time, received.Envelope, summarized, body)
            : received.Rejected is { } rejected ? new Rejected(time, rejected)
            : received.Forgotten is { } forgotten ? new Forgotten(time, forgotten.ArticleId, forgotten.EventId)
            : received.Completed is { } completed ? new Completed(time, completed)
            : null;
    }
}
