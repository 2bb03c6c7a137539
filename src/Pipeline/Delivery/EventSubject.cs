using Pipeline.Cleaning;

namespace Pipeline.Delivery;

/// <summary>What routes filter by.</summary>
/// <param name="Kind">Of event.</param>
/// <param name="DumpName">The blob's name.</param>
/// <param name="Language">Of the article; null when unknown or when the event is of a dump.</param>
/// <param name="Site">As <paramref name="Language"/>.</param>
/// <param name="Section">As <paramref name="Language"/>.</param>
/// <param name="Article">Null when there never was a text, and for the event of a dump.</param>
/// <param name="Topics">Codes of Media Topics; null when not known, as a model may have named some.</param>
/// <param name="Entities">All spellings of what the text names; null when not known.</param>
/// <param name="IsDegraded">Less than was asked for.</param>
/// <param name="IsUnchecked">Some statement could not be held against the article.</param>
internal sealed record EventSubject(
    EventKind Kind,
    string DumpName,
    string? Language = null,
    string? Site = null,
    string? Section = null,
    Article? Article = null,
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<string>? Entities = null,
    bool IsDegraded = false,
    bool IsUnchecked = false)
{
    /// <summary>Who may have the summary is told, also where that is not sure.</summary>
    public bool IsTakenBack => Kind is EventKind.Forgotten or EventKind.Killed;
}
