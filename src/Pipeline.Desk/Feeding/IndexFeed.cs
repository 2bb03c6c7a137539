using System.Text.Json;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Queues.Specialized;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Azure.Storage;
using Pipeline.Desk.Index;
using Pipeline.Documents;
using Pipeline.Storage;
using Pipeline.Subscriber;

namespace Pipeline.Desk.Feeding;

/// <summary>Reads the desk's queue with the subscriber package, as any other service would, and writes what comes into the index.</summary>
internal sealed class IndexFeed(
    StorageClients clients,
    StorageSetup setup,
    IDocumentStore documents,
    IndexWriter writer,
    TimeProvider clock,
    ILoggerFactory loggers
) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(10);

    /// <summary>As many as the subscriber can, so that many share one transaction.</summary>
    private static readonly SubscriberOptions Patience = new()
    {
        Queue = DeskRoute.Queue,
        Concurrency = 32,
        IdleDelay = TimeSpan.FromSeconds(1),
        DrainTime = TimeSpan.FromSeconds(5),
    };

    private readonly ILogger logger = loggers.CreateLogger<IndexFeed>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var queues = clients.Queue(DeskRoute.Queue).GetParentQueueServiceClient();
        var blobs = clients.Container(ContainerNames.Summaries).GetParentBlobServiceClient();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await setup.CreateQueueAsync(DeskRoute.Queue, stoppingToken);
                var subscriber = new EventSubscriber(
                    queues,
                    blobs,
                    new IdempotentEvents(),
                    Patience,
                    clock,
                    loggers.CreateLogger<EventSubscriber>());
                await subscriber.RunAsync(IndexAsync, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && StorageFailure.In(e) is { } failure)
            {
                logger.LogWarning("The queue {Queue} cannot be read, trying again; of the storage: {Failure}", DeskRoute.Queue, failure);
                await Task.Delay(Retry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task IndexAsync(ReceivedEvent received, CancellationToken cancellationToken)
    {
        var body = received.Summarized is { } summarized
            ? await BodyAsync(summarized.ArticleBlob, cancellationToken)
            : null;
        if (IndexChange.Of(received, body, clock.GetUtcNow()) is { } change)
        {
            await writer.WriteAsync(change, cancellationToken);
        }
    }

    /// <returns>Null when it is no longer stored: the summary can still be found.</returns>
    private async Task<string?> BodyAsync(string blob, CancellationToken cancellationToken) =>
        await documents.ReadAsync(ContainerNames.Articles, blob, cancellationToken) is { } bytes
            ? JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)?.Article.Body
            : null;
}
