using Pipeline.Contracts;

namespace Pipeline.Desk.Index;

/// <summary>One article as the index has it.</summary>
/// <param name="Id">Rises with the event's time; a page goes on from it.</param>
/// <param name="Event">The envelope with its data.</param>
/// <param name="Article">The data.</param>
internal sealed record IndexedSummary(long Id, CloudEvent Event, ArticleSummarized Article)
{
    public DateTimeOffset Time => IndexId.Time(Id);
}
