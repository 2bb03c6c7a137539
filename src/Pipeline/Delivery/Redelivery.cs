namespace Pipeline.Delivery;

/// <summary>Events that were published before, to one queue alone.</summary>
/// <param name="Queue">Of the routes that lead there.</param>
/// <param name="Tag">Makes new ids; null when events keep theirs.</param>
internal sealed record Redelivery(string Queue, string? Tag)
{
    public string IdOf(string eventId) => Tag is null ? eventId : Identity.OfEvent(eventId, Tag);
}
