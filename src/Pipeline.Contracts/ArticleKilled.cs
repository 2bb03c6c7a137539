namespace Pipeline.Contracts;

/// <summary>
/// The provider of an article took its story back: do not publish it any more. The data of <see cref="EventTypes.ArticleKilled"/>.
/// </summary>
public sealed record ArticleKilled
{
    public required string ArticleId { get; init; }

    public required DumpReference Dump { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The id of the event that delivered it; missing when it was not delivered.</summary>
    public string? EventId { get; init; }

    /// <summary>The article id of the item that took the story back.</summary>
    public required string KilledBy { get; init; }

    /// <summary>The name that its provider gives the story.</summary>
    public string? Story { get; init; }

    /// <summary>The number of the version that took the story back, as its provider states it.</summary>
    public long? Version { get; init; }

    public string? Provider { get; init; }
}
