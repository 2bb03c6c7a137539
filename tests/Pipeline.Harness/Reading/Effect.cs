using Pipeline.Contracts;

namespace Pipeline.Harness.Reading;

/// <summary>What a subscriber did for one event.</summary>
/// <param name="EventId">The event's.</param>
/// <param name="Summarized">Null for an event of another type.</param>
/// <param name="IsByReference">Its payload came from a blob.</param>
/// <param name="Completed">Null for an event of another type.</param>
/// <param name="Rows">Of the dump that is told as completed, as the ledger had them before the effect; null for another type.</param>
/// <param name="Forgotten">Null for an event of another type.</param>
/// <param name="At">When the effect was stored.</param>
internal sealed record Effect(
    string EventId,
    bool IsByReference,
    ArticleSummarized? Summarized,
    DumpCompleted? Completed,
    RowCount? Rows,
    ArticleForgotten? Forgotten,
    DateTimeOffset At);
