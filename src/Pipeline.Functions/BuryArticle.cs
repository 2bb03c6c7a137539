using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>The platform gave up on a message to <see cref="SummarizeArticle"/>.</summary>
public sealed class BuryArticle(Bury stage)
{
    [Function(StageNames.BuryArticle)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.ArticlesPoison, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.ArticleAsync(MessageText.Decode(message), cancellationToken);
}
