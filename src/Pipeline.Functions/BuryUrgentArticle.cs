using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>The platform gave up on a message to <see cref="SummarizeUrgentArticle"/>.</summary>
public sealed class BuryUrgentArticle(Bury stage)
{
    [Function(StageNames.BuryUrgentArticle)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.UrgentArticlesPoison, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.UrgentArticleAsync(MessageText.Decode(message), cancellationToken);
}
