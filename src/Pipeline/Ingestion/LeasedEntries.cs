using Pipeline.Dumps;
using Pipeline.Ledger;

namespace Pipeline.Ingestion;

/// <summary>
/// Steps through a dump's entries and renews the lease while a step takes long, as skipping to a position may. A step that reads
/// nothing any more gets no new lease: it is ended, and fails.
/// </summary>
internal sealed class LeasedEntries : IAsyncDisposable
{
    private readonly Lease<DumpRow> lease;
    private readonly TimeProvider clock;
    private readonly Func<long> bytesRead;
    private readonly CancellationTokenSource giveUp;
    private readonly IAsyncEnumerator<DumpEntry> entries;
    private bool isFirst = true;

    public LeasedEntries(
        Func<CancellationToken, IAsyncEnumerable<DumpEntry>> read,
        Func<long> bytesRead,
        Lease<DumpRow> lease,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        this.bytesRead = bytesRead;
        this.lease = lease;
        this.clock = clock;
        giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        entries = read(giveUp.Token).GetAsyncEnumerator(giveUp.Token);
    }

    /// <returns>Null at the end.</returns>
    /// <exception cref="DumpRejectedException">Nothing more can be read.</exception>
    /// <exception cref="LeaseLostException">Another took the dump over.</exception>
    /// <exception cref="StalledException">No entry came of a step, and no byte, between two renewals.</exception>
    public async Task<DumpEntry?> NextAsync(CancellationToken cancellationToken)
    {
        // The first step may skip far without ever waiting: on a thread of its own it can be waited for.
        var step = isFirst ? Task.Run(() => entries.MoveNextAsync().AsTask(), cancellationToken) : entries.MoveNextAsync().AsTask();
        isFirst = false;
        var before = bytesRead();
        while (!step.IsCompleted)
        {
            try
            {
                await step.WaitAsync(lease.RenewalInterval, clock, CancellationToken.None);
            }
            catch (TimeoutException) when (!step.IsCompleted)
            {
                var now = bytesRead();
                await RenewAsync(step, isMoving: now > before, cancellationToken);
                before = now;
            }
        }

        return await step ? entries.Current : null;
    }

    public async ValueTask DisposeAsync()
    {
        await entries.DisposeAsync();
        giveUp.Dispose();
    }

    /// <summary>An enumerator can only be left between its steps.</summary>
    private async Task RenewAsync(Task step, bool isMoving, CancellationToken cancellationToken)
    {
        try
        {
            if (!isMoving)
            {
                throw new StalledException();
            }

            await lease.RenewAsync(dump => dump, cancellationToken);
        }
        catch
        {
            await giveUp.CancelAsync();
            await step.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }
}
