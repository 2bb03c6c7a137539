namespace Pipeline.Contracts;

/// <summary>An article was taken back, drop what you made of it: the data of <see cref="EventTypes.ArticleForgotten"/>.</summary>
public sealed record ArticleForgotten
{
    public required string ArticleId { get; init; }

    public required DumpReference Dump { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The event that it had been delivered as.</summary>
    public string? EventId { get; init; }

    /// <summary>Why: killed when its provider took the story back; missing when an operator removed it.</summary>
    public string? Reason { get; init; }

    /// <summary>Copies of a killed article that are not taken back with it, by their article ids; missing when there are none.</summary>
    public IReadOnlyList<string>? Copies { get; init; }
}
