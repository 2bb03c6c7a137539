using Microsoft.Extensions.Logging;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Hosting;

/// <summary>
/// Stands in for the blob trigger: lists the container, a page of at most 5,000 blobs a second, and hands every version of a blob to
/// AcceptDump once.
/// </summary>
public sealed class ContainerScan(
    IDumpContainer dumps, IDumpRows ledger, AcceptDump accept, AcceptedDumps accepted, TimeProvider clock, ILogger<ContainerScan> logger)
{
    /// <summary>From one page to the next, so that a large container costs no more calls a second than a small one.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly RecentBlobs recent = new(clock);

    /// <summary>Blobs that are remembered between two looks.</summary>
    internal int Remembered => recent.Count;

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stopping);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                logger.LogWarning("The container cannot be listed: {Error}", e.GetType().Name);
                await Task.Delay(Interval, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        recent.Begin();
        await foreach (var page in dumps.ListAsync(from: null, stopping))
        {
            await AcceptAsync(recent.New(page.Items), stopping);
            await Task.Delay(Interval, clock, stopping);
        }

        recent.End();
    }

    private async Task AcceptAsync(IReadOnlyList<DumpBlob> blobs, CancellationToken stopping)
    {
        if (blobs.Count == 0)
        {
            return;
        }

        // After a restart, and for what another process accepted, the ledger knows.
        foreach (var blob in await ledger.FindUnknownAsync(blobs, stopping))
        {
            accepted.Add(await accept.RunAsync(blob, stopping));
        }

        foreach (var blob in blobs)
        {
            recent.Add(blob);
        }
    }
}
