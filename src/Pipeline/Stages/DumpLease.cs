using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>A dump's row while this worker holds it, as it was last written.</summary>
internal sealed class DumpLease(DumpRecord held, ILedger ledger, StageOptions options, TimeProvider clock)
{
    public DumpRecord Dump { get; private set; } = held;

    /// <summary>How often a lease is renewed while one step takes long.</summary>
    public TimeSpan RenewalInterval => options.Lease / 3;

    public static DumpRecord Extend(DumpRecord dump, StageOptions options, TimeProvider clock)
    {
        var until = clock.GetUtcNow() + options.Lease;
        return dump with { LeasedUntil = until, DueAt = until + options.Overdue };
    }

    /// <summary>Writes the row with a change and a new lease.</summary>
    /// <exception cref="LostLeaseException">Another wrote it meanwhile.</exception>
    public async Task RenewAsync(Func<DumpRecord, DumpRecord> change, CancellationToken cancellationToken) =>
        Dump = await ledger.TryUpdateAsync(Extend(change(Dump), options, clock), cancellationToken).ConfigureAwait(false) ?? throw new LostLeaseException();
}
