using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>An article is to be summarised.</summary>
public sealed class SummarizeArticle(Stages.SummarizeArticle stage)
{
    [Function(StageNames.SummarizeArticle)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.Articles, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.RunAsync(MessageText.Decode(message), cancellationToken);
}
