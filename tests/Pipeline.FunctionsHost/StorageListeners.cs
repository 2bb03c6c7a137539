using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.FunctionsHost;

/// <summary>
/// What the platform's own listeners listen to, and hand to the worker. A test holds this against what the worker says of
/// itself. Event Grid, the timer and HTTP are no listeners on storage: their functions are invoked by name.
/// </summary>
public sealed class StorageListeners
{
    private const string Connection = "PipelineStorage";

    private readonly RunningWorker running;

    internal StorageListeners(RunningWorker running) => this.running = running;

    [FunctionName(StageNames.AcceptDumpByScan)]
    public Task AcceptDumpByScanAsync(
        [BlobTrigger(ContainerNames.RawArticles + "/{name}", Connection = Connection)] BlobClient blob,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeBlobAsync(StageNames.AcceptDumpByScan, Connection, blob.BlobContainerName, blob.Name, cancellationToken);

    [FunctionName(StageNames.IngestDump)]
    public Task IngestDumpAsync(
        [QueueTrigger(QueueNames.Dumps, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.IngestDump, message, cancellationToken);

    [FunctionName(StageNames.SummarizeArticle)]
    public Task SummarizeArticleAsync(
        [QueueTrigger(QueueNames.Articles, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.SummarizeArticle, message, cancellationToken);

    [FunctionName(StageNames.SummarizeUrgentArticle)]
    public Task SummarizeUrgentArticleAsync(
        [QueueTrigger(QueueNames.UrgentArticles, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.SummarizeUrgentArticle, message, cancellationToken);

    [FunctionName(StageNames.TakeFeedback)]
    public Task TakeFeedbackAsync(
        [QueueTrigger(QueueNames.Feedback, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.TakeFeedback, message, cancellationToken);

    [FunctionName(StageNames.BuryDump)]
    public Task BuryDumpAsync(
        [QueueTrigger(QueueNames.DumpsPoison, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.BuryDump, message, cancellationToken);

    [FunctionName(StageNames.BuryArticle)]
    public Task BuryArticleAsync(
        [QueueTrigger(QueueNames.ArticlesPoison, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.BuryArticle, message, cancellationToken);

    [FunctionName(StageNames.BuryUrgentArticle)]
    public Task BuryUrgentArticleAsync(
        [QueueTrigger(QueueNames.UrgentArticlesPoison, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.BuryUrgentArticle, message, cancellationToken);

    [FunctionName(StageNames.BuryFeedback)]
    public Task BuryFeedbackAsync(
        [QueueTrigger(QueueNames.FeedbackPoison, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.BuryFeedback, message, cancellationToken);

    [FunctionName(StageNames.BuryBlobTrigger)]
    public Task BuryBlobTriggerAsync(
        [QueueTrigger(QueueNames.BlobTriggerPoison, Connection = Connection)] string message,
        CancellationToken cancellationToken
    ) => running.Worker.InvokeQueueAsync(StageNames.BuryBlobTrigger, message, cancellationToken);
}
