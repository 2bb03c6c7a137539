namespace Pipeline.Ledger;

/// <summary>A version of an agency's story, or the item that took the story back: a row that is added once and never changed.</summary>
public sealed record StoryMember
{
    public required string StoryId { get; init; }

    public required string DumpId { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>The version's number as its provider states it; null for none.</summary>
    public long? Revision { get; init; }

    /// <summary>When the provider made or sent it.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public required DateTimeOffset ReadyAt { get; init; }

    /// <summary>It takes back what is not above it.</summary>
    public bool IsKill { get; init; }

    /// <summary>By number, else by the provider's time.</summary>
    /// <returns>Null when neither tells.</returns>
    public bool? IsAbove(StoryMember other) =>
        Revision is { } mine && other.Revision is { } theirs && mine != theirs ? mine > theirs
        : SentAt is { } sent && other.SentAt is { } before && sent != before ? sent > before
        : null;

    /// <summary>Whether this item takes the other back: all that is not surely a higher version.</summary>
    public bool Kills(StoryMember other) => IsKill && !other.IsKill && other.IsAbove(this) is not true;

    /// <summary>Whether this version stands in for the other, which waits: where neither says, by arrival.</summary>
    public bool Replaces(StoryMember other) => !IsKill && (DumpId, Ordinal) != (other.DumpId, other.Ordinal)
        && (IsAbove(other) ?? (DumpId == other.DumpId ? Ordinal > other.Ordinal : ReadyAt > other.ReadyAt));
}
