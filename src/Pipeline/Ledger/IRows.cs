namespace Pipeline.Ledger;

/// <summary>Rows of one kind. Every change is conditional on the version that was read, so that of two workers one wins.</summary>
public interface IRows<TRow>
    where TRow : class
{
    /// <summary>A change is cancelled before it is made or not at all.</summary>
    /// <returns>The row with its new version; null when another worker changed it since it was read.</returns>
    Task<TRow?> TryUpdateAsync(TRow row, CancellationToken cancellationToken);
}
