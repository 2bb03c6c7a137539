namespace Pipeline.Ledger;

/// <summary>How far a dump is. Stored by name.</summary>
public enum DumpState
{
    /// <summary>Known; not all of it has been read.</summary>
    Accepted,

    /// <summary>Read to its end; articles are still at work.</summary>
    Read,

    /// <summary>Settled: every article was delivered, rejected or dead-lettered.</summary>
    Completed,

    /// <summary>Settled: it could not be read, or not to its end; the articles before that point are settled too.</summary>
    Rejected,

    /// <summary>Settled: somebody stopped it; what was delivered before stays.</summary>
    Cancelled,

    /// <summary>Settled: somebody took it back, with all its articles.</summary>
    Forgotten,

    /// <summary>Settled: reading failed for reasons that are not the dump's; there is a dead letter.</summary>
    Dead,
}
