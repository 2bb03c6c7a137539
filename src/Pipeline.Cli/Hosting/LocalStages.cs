using Microsoft.Extensions.Logging;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Cli.Hosting;

/// <summary>All stages in one process: a pump per queue, a timer for Sweep, and on request a scan of the container in place of a blob trigger.</summary>
internal sealed class LocalStages(
    IngestDump ingest,
    SummarizeArticle summarize,
    Bury bury,
    Sweep sweep,
    ContainerScan scan,
    IMessageReceiver receiver,
    IMessageSender sender,
    TimeProvider clock,
    ILoggerFactory loggers)
{
    /// <summary>How long what is at work may go on after the stop, before it is asked to give back what it holds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly ILogger logger = loggers.CreateLogger<LocalStages>();

    /// <param name="scanContainer">Whether to accept whatever is dropped into the container.</param>
    /// <param name="stopping">Stops receiving, then drains.</param>
    public async Task RunAsync(bool scanContainer, CancellationToken stopping)
    {
        using var aborting = new CancellationTokenSource();
        List<Task> running =
        [
            PumpAsync(QueueNames.Dumps, ingest.RunAsync, new PumpOptions { Concurrency = 6 }, stopping, aborting.Token),
            PumpAsync(QueueNames.Articles, summarize.RunAsync, new PumpOptions(), stopping, aborting.Token),
            PumpAsync(QueueNames.DumpsPoison, bury.DumpAsync, new PumpOptions { Concurrency = 1 }, stopping, aborting.Token),
            PumpAsync(QueueNames.ArticlesPoison, bury.ArticleAsync, new PumpOptions { Concurrency = 1 }, stopping, aborting.Token),
            PumpAsync(QueueNames.BlobTriggerPoison, bury.BlobTriggerAsync, new PumpOptions { Concurrency = 1 }, stopping, aborting.Token),
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
            await all.WaitAsync(Grace, clock, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await aborting.CancelAsync().ConfigureAwait(false);
            await all.ConfigureAwait(false);
        }
    }

    private Task PumpAsync(
        string queue, Func<string, CancellationToken, Task> handler, PumpOptions options, CancellationToken stopping, CancellationToken aborting) =>
        new QueuePump(queue, handler, options, receiver, sender, clock, loggers.CreateLogger<QueuePump>()).RunAsync(stopping, aborting);

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

            await Task.Delay(SweepInterval, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
