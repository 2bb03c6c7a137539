namespace Pipeline.Contracts;

/// <summary>
/// The provider of an article took its story back, publish it no longer: the data of <see cref="EventTypes.ArticleKilled"/>.
/// </summary>
public sealed record ArticleKilled
{
    public required string ArticleId { get; init; }

    public required DumpReference Dump { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The event that it had been delivered as.</summary>
    public string? EventId { get; init; }

    /// <summary>The article's id of the item that took the story back.</summary>
    public required string KilledBy { get; init; }

    /// <summary>The name that its provider gives the story.</summary>
    public string? Story { get; init; }

    /// <summary>The number of the version that took the story back, as its provider states it.</summary>
    public long? Version { get; init; }

    public string? Provider { get; init; }
}
