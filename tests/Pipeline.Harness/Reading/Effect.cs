using Pipeline.Contracts;

namespace Pipeline.Harness.Reading;

/// <summary>What a subscriber did for one event.</summary>
/// <param name="EventId">The event's.</param>
/// <param name="Summarized">Null for an event of another type.</param>
/// <param name="Completed">Null for an event of another type.</param>
internal sealed record Effect(string EventId, ArticleSummarized? Summarized, DumpCompleted? Completed);
