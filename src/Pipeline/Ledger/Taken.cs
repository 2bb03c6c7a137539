namespace Pipeline.Ledger;

/// <summary>What came of a message that offers a row.</summary>
/// <param name="Lease">The row is this worker's; null when it is not.</param>
/// <param name="Exhausted">The row has no attempts left, so it is to be buried; null when it has.</param>
internal sealed record Taken<TRow>(Lease<TRow>? Lease = null, TRow? Exhausted = null)
    where TRow : class, IWorkRow<TRow>
{
    /// <summary>There is nothing to do: the message is stale, or was sent again for later.</summary>
    public static Taken<TRow> Nothing { get; } = new();
}
