namespace Pipeline.Stages;

/// <summary>The document of one failure in the container <c>dead-letters</c>.</summary>
public sealed record DeadLetter
{
    /// <summary>The stage that gave up.</summary>
    public required string Stage { get; init; }

    /// <summary>Kebab-case failure class.</summary>
    public required string Class { get; init; }

    public required string Reason { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The message that was worked on, as it came.</summary>
    public string? WorkItem { get; init; }

    public string? DumpId { get; init; }

    public string? DumpName { get; init; }

    public int? Ordinal { get; init; }

    public string? TraceId { get; init; }
}
