using Microsoft.Extensions.Options;
using Pipeline.Operations;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Hosting;

/// <summary>
/// All stages in one process: a pump per queue, a timer for Sweep, and on request a scan of the container in place of a blob trigger.
/// </summary>
public sealed class LocalStages(
    IngestDump ingest,
    SummarizeArticle summarize,
    Bury bury,
    TakeFeedback feedback,
    SweepTimer sweep,
    ContainerScan scan,
    QueuePumps pumps,
    TimeProvider clock,
    IOptions<LocalHostOptions> options)
{
    /// <param name="serve">Whether it serves: accepts whatever is dropped into the container, and takes feedback.</param>
    /// <param name="stopping">Stops receiving, then drains.</param>
    public async Task RunAsync(bool serve, CancellationToken stopping)
    {
        using var aborting = new CancellationTokenSource();
        var (articles, urgent) = (options.Value.Articles, options.Value.UrgentArticles);
        List<QueuePump> queues =
        [
            pumps.Of(QueueNames.Dumps, ingest.RunAsync, options.Value.Dumps),
            pumps.Of(QueueNames.Articles, summarize.RunAsync, articles, ahead: (articles + 1) / 2),
            pumps.Of(QueueNames.UrgentArticles, summarize.RunUrgentAsync, urgent, ahead: (urgent + 1) / 2),
            pumps.Of(QueueNames.DumpsPoison, bury.DumpAsync, 1),
            pumps.Of(QueueNames.ArticlesPoison, bury.ArticleAsync, 1),
            pumps.Of(QueueNames.UrgentArticlesPoison, bury.UrgentArticleAsync, 1),
            pumps.Of(QueueNames.BlobTriggerPoison, bury.BlobTriggerAsync, 1),
        ];
        if (serve)
        {
            queues.Add(pumps.Of(QueueNames.Feedback, feedback.RunAsync, 1));
            queues.Add(pumps.Of(QueueNames.FeedbackPoison, bury.FeedbackAsync, 1));
        }

        List<Task> running = [.. queues.Select(queue => queue.RunAsync(stopping, aborting.Token)), sweep.RunAsync(stopping)];
        if (serve)
        {
            running.Add(scan.RunAsync(stopping));
        }

        var all = Task.WhenAll(running);
        await Task.WhenAny(all, Task.Delay(Timeout.InfiniteTimeSpan, clock, stopping));
        try
        {
            await all.WaitAsync(options.Value.Grace, clock, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            await aborting.CancelAsync();
            await all;
        }
    }
}
