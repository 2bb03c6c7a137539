using Pipeline.Dumps;
using Pipeline.Ledger;

namespace Pipeline.Ingestion;

/// <summary>Steps through a dump's entries and renews the lease while a step takes long, as skipping to a position may.</summary>
internal sealed class LeasedEntries : IAsyncDisposable
{
    private readonly Lease<DumpRow> lease;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource giveUp;
    private readonly IAsyncEnumerator<DumpEntry> entries;
    private bool isFirst = true;

    public LeasedEntries(
        Func<CancellationToken, IAsyncEnumerable<DumpEntry>> read,
        Lease<DumpRow> lease,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        this.lease = lease;
        this.clock = clock;
        giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        entries = read(giveUp.Token).GetAsyncEnumerator(giveUp.Token);
    }

    /// <returns>Null at the end.</returns>
    /// <exception cref="DumpRejectedException">Nothing more can be read.</exception>
    /// <exception cref="LeaseLostException">Another took the dump over.</exception>
    public async Task<DumpEntry?> NextAsync(CancellationToken cancellationToken)
    {
        // The first step may skip far without ever waiting: on a thread of its own it can be waited for.
        var step = isFirst ? Task.Run(() => entries.MoveNextAsync().AsTask(), cancellationToken) : entries.MoveNextAsync().AsTask();
        isFirst = false;
        while (!step.IsCompleted)
        {
            try
            {
                await step.WaitAsync(lease.RenewalInterval, clock, CancellationToken.None).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!step.IsCompleted)
            {
                await RenewAsync(step, cancellationToken).ConfigureAwait(false);
            }
        }

        return await step.ConfigureAwait(false) ? entries.Current : null;
    }

    public async ValueTask DisposeAsync()
    {
        await entries.DisposeAsync().ConfigureAwait(false);
        giveUp.Dispose();
    }

    /// <summary>An enumerator can only be left between its steps.</summary>
    private async Task RenewAsync(Task step, CancellationToken cancellationToken)
    {
        try
        {
            await lease.RenewAsync(dump => dump, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await giveUp.CancelAsync().ConfigureAwait(false);
            await step.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }
}
