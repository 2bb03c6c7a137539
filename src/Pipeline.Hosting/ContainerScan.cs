using Microsoft.Extensions.Logging;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Hosting;

/// <summary>Stands in for the blob trigger: lists the container and hands every version of a blob to AcceptDump once.</summary>
public sealed class ContainerScan(IDumpContainer dumps, AcceptDump accept, TimeProvider clock, ILogger<ContainerScan> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken stopping)
    {
        // What was handed over in this process; for what was before it, AcceptDump asks the ledger.
        var seen = new HashSet<(string, string)>();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await foreach (var page in dumps.ListAsync(from: null, stopping).ConfigureAwait(false))
                {
                    foreach (var blob in page.Items.Where(blob => !seen.Contains((blob.Name, blob.ETag))))
                    {
                        await accept.RunAsync(blob, stopping).ConfigureAwait(false);
                        seen.Add((blob.Name, blob.ETag));
                    }
                }
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                logger.LogWarning("The container cannot be listed: {Error}", e.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Interval, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
