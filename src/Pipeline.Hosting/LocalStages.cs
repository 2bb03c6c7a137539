using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Hosting;

/// <summary>All stages in one process: a pump per queue, a timer for Sweep, and on request a scan of the container in place of a blob trigger.</summary>
public sealed class LocalStages(
    IngestDump ingest,
    SummarizeArticle summarize,
    Bury bury,
    Sweep sweep,
    ContainerScan scan,
    IMessageReceiver receiver,
    IMessageSender sender,
    TimeProvider clock,
    IOptions<LocalHostOptions> options,
    ILoggerFactory loggers)
{
    private readonly ILogger logger = loggers.CreateLogger<LocalStages>();

    /// <param name="scanContainer">Whether to accept whatever is dropped into the container.</param>
    /// <param name="stopping">Stops receiving, then drains.</param>
    public async Task RunAsync(bool scanContainer, CancellationToken stopping)
    {
        using var aborting = new CancellationTokenSource();
        List<Task> running =
        [
            PumpAsync(QueueNames.Dumps, ingest.RunAsync, options.Value.Dumps, 0, stopping, aborting.Token),
            PumpAsync(QueueNames.Articles, summarize.RunAsync, options.Value.Articles, (options.Value.Articles + 1) / 2, stopping, aborting.Token),
            PumpAsync(QueueNames.DumpsPoison, bury.DumpAsync, 1, 0, stopping, aborting.Token),
            PumpAsync(QueueNames.ArticlesPoison, bury.ArticleAsync, 1, 0, stopping, aborting.Token),
            PumpAsync(QueueNames.BlobTriggerPoison, bury.BlobTriggerAsync, 1, 0, stopping, aborting.Token),
            SweepAsync(stopping),
        ];
        if (scanContainer)
        {
            running.Add(scan.RunAsync(stopping));
        }

        var all = Task.WhenAll(running);
        await Task.WhenAny(all, Task.Delay(Timeout.InfiniteTimeSpan, clock, stopping)).ConfigureAwait(false);
        try
        {
            await all.WaitAsync(options.Value.Grace, clock, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await aborting.CancelAsync().ConfigureAwait(false);
            await all.ConfigureAwait(false);
        }
    }

    private Task PumpAsync(
        string queue, Func<string, CancellationToken, Task> handler, int concurrency, int ahead, CancellationToken stopping, CancellationToken aborting)
    {
        var pumping = new PumpOptions { Concurrency = concurrency, Ahead = ahead, Visibility = options.Value.Visibility, RetryVisibility = options.Value.RetryVisibility };
        return new QueuePump(queue, handler, pumping, receiver, sender, clock, loggers.CreateLogger<QueuePump>()).RunAsync(stopping, aborting);
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await sweep.RunAsync(stopping).ConfigureAwait(false);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                logger.LogWarning("Sweep failed: {Error}", e.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(options.Value.SweepInterval, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
