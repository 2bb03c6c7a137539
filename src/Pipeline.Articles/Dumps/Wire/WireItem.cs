namespace Pipeline.Dumps.Wire;

/// <summary>What an agency says of an item beside its text.</summary>
public sealed record WireItem
{
    /// <summary>Names the story in all its versions, as its provider does; null when the format has no such name.</summary>
    public string? Id { get; init; }

    /// <summary>The number of this version, which rises; null when it is not stated.</summary>
    public long? Version { get; init; }

    /// <summary>The number of an update as the item's own title counts it: 2 for <c>(UPDATE 2)</c>; null without such a mark.</summary>
    public int? Update { get; init; }

    /// <summary>When this version was made or sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public WireStatus Status { get; init; }

    /// <summary>
    /// It may not be published before; null without an embargo. Without a zone this is the latest instant that can be meant.
    /// </summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    /// <summary>It has an embargo whose end cannot be read.</summary>
    public bool HasUnreadableEmbargo { get; init; }

    public string? Provider { get; init; }

    /// <summary>1 is the most urgent, 8 or 9 the least, as the provider states it.</summary>
    public int? Urgency { get; init; }

    public string? UsageTerms { get; init; }

    /// <summary>Codes of the subjects, as <c>subj:04000000</c>.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    public string? Genre { get; init; }

    public string? Slugline { get; init; }

    /// <summary>The place that the dateline names.</summary>
    public string? Dateline { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>With an embargo as a field states it; nothing where there is none.</summary>
    /// <param name="stated">Null: no such field. An empty one is an embargo that cannot be read.</param>
    internal WireItem WithEmbargo(string? stated) => stated is null ? this
        : Embargo.End(stated) is { } end ? this with { EmbargoedUntil = end > EmbargoedUntil ? end : EmbargoedUntil ?? end }
        : this with { HasUnreadableEmbargo = true };
}
