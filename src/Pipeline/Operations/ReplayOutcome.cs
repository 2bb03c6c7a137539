namespace Pipeline.Operations;

/// <summary>What became of a dead letter that was to be replayed.</summary>
public enum ReplayOutcome
{
    /// <summary>Its work is offered again; the letter goes when that succeeds.</summary>
    Offered,

    /// <summary>It was taken up again before, and is at work.</summary>
    UnderWay,

    /// <summary>Its work has ended meanwhile; the letter is gone.</summary>
    Settled,

    /// <summary>The ledger has nothing to take up again; the letter stays.</summary>
    Gone,
}
