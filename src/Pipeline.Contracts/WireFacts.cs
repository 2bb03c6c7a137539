namespace Pipeline.Contracts;

/// <summary>What an agency says of its item besides the text; a fact that it does not state is missing.</summary>
public sealed record WireFacts
{
    /// <summary>The name that the provider gives the story in all its versions.</summary>
    public string? Story { get; init; }

    /// <summary>The number of this version; a newer version has a higher one.</summary>
    public long? Version { get; init; }

    /// <summary>When this version was made or sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public string? Provider { get; init; }

    /// <summary>1 is the most urgent, 8 or 9 the least, as the provider states it.</summary>
    public int? Urgency { get; init; }

    /// <summary>What the provider allows, in its own words.</summary>
    public string? UsageTerms { get; init; }

    /// <summary>Codes as the item has them: <c>medtop:20000030</c>, <c>subj:04000000</c>, addresses of concepts; names where it has
    /// no codes.</summary>
    public IReadOnlyList<string>? Subjects { get; init; }

    public string? Genre { get; init; }

    public string? Slugline { get; init; }

    /// <summary>The place that the dateline names.</summary>
    public string? Dateline { get; init; }

    public IReadOnlyList<string>? Keywords { get; init; }
}
