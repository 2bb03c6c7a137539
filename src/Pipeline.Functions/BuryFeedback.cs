using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>The platform gave up on a message to <see cref="TakeFeedback"/>.</summary>
public sealed class BuryFeedback(Bury stage)
{
    [Function(StageNames.BuryFeedback)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.FeedbackPoison, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.FeedbackAsync(MessageText.Decode(message), cancellationToken);
}
