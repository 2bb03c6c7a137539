namespace Pipeline.Ledger;

/// <summary>The ledger's row of one story: which article is its newest version so far.</summary>
public sealed record StoryRow
{
    /// <summary>Names the canonical URL, or the provider's name of the story.</summary>
    public required string Id { get; init; }

    public required string DumpId { get; init; }

    public required int Ordinal { get; init; }

    public required string ArticleId { get; init; }

    public required string TextId { get; init; }

    /// <summary>The event that its text was first delivered as.</summary>
    public required string EventId { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The number of its newest version, as the provider states it; null for none.</summary>
    public long? Revision { get; init; }

    public required DateTimeOffset ReadyAt { get; init; }

    /// <summary>The event of the version before it; null for the first.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The document of that version, a blob in the container <c>articles</c>; null for none.</summary>
    public string? Predecessor { get; init; }

    /// <summary>The row's version, for conditional updates; empty before it is stored.</summary>
    public string Version { get; init; } = "";

    /// <summary>Its newest version, as kills compare it.</summary>
    internal StoryMember AsMember() =>
        new() { StoryId = Id, DumpId = DumpId, Ordinal = Ordinal, Revision = Revision, SentAt = PublishedAt, ReadyAt = ReadyAt };

    /// <summary>By number where both have one and they differ; by publication where both are dated and differ; else by arrival.</summary>
    public bool IsNewerThan(StoryRow other) =>
        Revision is { } number && other.Revision is { } last && number != last ? number > last
        : PublishedAt is { } mine && other.PublishedAt is { } theirs && mine != theirs ? mine > theirs
        : DumpId == other.DumpId ? Ordinal > other.Ordinal
        : ReadyAt > other.ReadyAt;
}
