using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>A reader has said something of a summary.</summary>
public sealed class TakeFeedback(Operations.TakeFeedback stage)
{
    [Function(StageNames.TakeFeedback)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.Feedback, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.RunAsync(MessageText.Decode(message), cancellationToken);
}
