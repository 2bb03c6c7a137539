namespace Pipeline.Contracts;

/// <summary>A dump is settled, and each of its articles too. The data of <see cref="EventTypes.DumpCompleted"/>.</summary>
public sealed record DumpCompleted
{
    public required DumpReference Dump { get; init; }

    /// <summary>How it ended: <c>completed</c>, <c>rejected</c>, <c>cancelled</c> or <c>dead</c>.</summary>
    public required string State { get; init; }

    /// <summary>Articles found in it.</summary>
    public required int Articles { get; init; }

    /// <summary>Articles whose summary is on the queues.</summary>
    public required int Delivered { get; init; }

    /// <summary>Articles that cannot be summarised.</summary>
    public required int Rejected { get; init; }

    /// <summary>Articles that became dead letters, for reasons other than their content.</summary>
    public required int Dead { get; init; }

    /// <summary>Articles that were still waiting when the dump was cancelled.</summary>
    public required int Cancelled { get; init; }

    /// <summary>Articles that were taken back before it ended.</summary>
    public int Forgotten { get; init; }

    /// <summary>Delivered articles that are copies of an earlier one.</summary>
    public int Copies { get; init; }

    /// <summary>Copies that a route left out.</summary>
    public int Suppressed { get; init; }

    /// <summary>
    /// Rejected entries beyond a limit, which have no event of their own and are not in <see cref="Articles"/>, by class;
    /// absent when there are none.
    /// </summary>
    public IReadOnlyDictionary<string, int>? Unlisted { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required DateTimeOffset SettledAt { get; init; }

    /// <summary>Why it ended early, or that its reply queue was not allowed, as a class in kebab-case; absent otherwise.</summary>
    public string? Class { get; init; }

    public string? Reason { get; init; }
}
