namespace Pipeline.Ledger;

/// <summary>A row while this worker holds it, as it was last written.</summary>
internal sealed class Lease<TRow>(TRow taken, WorkOffers<TRow> queue)
    where TRow : class, IWorkRow<TRow>
{
    public TRow Row { get; private set; } = taken;

    /// <summary>How often a lease is renewed while one step takes long.</summary>
    public TimeSpan RenewalInterval => queue.Terms.Lease / 3;

    /// <summary>Writes the row with a change.</summary>
    /// <exception cref="LeaseLostException">Another worker wrote it meanwhile.</exception>
    public async Task WriteAsync(Func<TRow, TRow> change, CancellationToken cancellationToken) =>
        Row = await queue.TryUpdateAsync(change(Row), cancellationToken) ?? throw new LeaseLostException();

    /// <summary>Writes the row with a change and a new lease.</summary>
    /// <exception cref="LeaseLostException">Another worker wrote it meanwhile.</exception>
    public Task RenewAsync(Func<TRow, TRow> change, CancellationToken cancellationToken) =>
        WriteAsync(row => change(row).Renew(queue.Terms), cancellationToken);

    /// <inheritdoc cref="WorkOffers{TRow}.OfferAgainAsync"/>
    public Task<TRow?> OfferAgainAsync(TimeSpan delay) => queue.OfferAgainAsync(Row, delay);

    /// <inheritdoc cref="WorkOffers{TRow}.GiveBackAsync"/>
    public Task<TRow?> GiveBackAsync(TimeSpan delay) => queue.GiveBackAsync(Row, delay);
}
