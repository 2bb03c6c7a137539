namespace Pipeline.Ledger;

/// <summary>When a row changes, and how long it may then stay as it is.</summary>
/// <param name="Now">The time of the change.</param>
/// <param name="Lease">How long a worker may hold the row.</param>
/// <param name="Overdue">How long after it should have been worked on the row is overdue.</param>
public readonly record struct RowTerms(DateTimeOffset Now, TimeSpan Lease, TimeSpan Overdue)
{
    internal DateTimeOffset LeaseEnd => Now + Lease;

    internal DateTimeOffset DueAfter(TimeSpan delay) => Now + delay + Overdue;
}
