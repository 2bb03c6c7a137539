using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>An urgent article is to be summarised, in places of its own: no other holds it up.</summary>
public sealed class SummarizeUrgentArticle(Stages.SummarizeArticle stage)
{
    [Function(StageNames.SummarizeUrgentArticle)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.UrgentArticles, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.RunUrgentAsync(MessageText.Decode(message), cancellationToken);
}
