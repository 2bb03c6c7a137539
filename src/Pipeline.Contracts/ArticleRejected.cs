namespace Pipeline.Contracts;

/// <summary>An article that gets no summary, and why: the data of <see cref="EventTypes.ArticleRejected"/>.</summary>
public sealed record ArticleRejected
{
    public required string ArticleId { get; init; }

    public required DumpReference Dump { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Why, as a word in kebab-case: <c>too-short</c>.</summary>
    public required string Class { get; init; }

    public required string Reason { get; init; }
}
