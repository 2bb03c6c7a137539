namespace Pipeline.Contracts;

/// <summary>An article was taken back: drop what you made of it. The data of <see cref="EventTypes.ArticleForgotten"/>.</summary>
public sealed record ArticleForgotten
{
    public required string ArticleId { get; init; }

    public required DumpReference Dump { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The id of the event that delivered it; missing when it was not delivered.</summary>
    public string? EventId { get; init; }

    /// <summary><c>killed</c> when its provider took the story back; missing when an operator removed it.</summary>
    public string? Reason { get; init; }

    /// <summary>Article ids of a killed article's copies that are not taken back with it; missing when there are none.</summary>
    public IReadOnlyList<string>? Copies { get; init; }
}
