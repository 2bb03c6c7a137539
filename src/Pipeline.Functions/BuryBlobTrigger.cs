using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>The platform gave up on a blob that <see cref="AcceptDump"/> failed on.</summary>
public sealed class BuryBlobTrigger(Bury stage)
{
    [Function(StageNames.BuryBlobTrigger)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.BlobTriggerPoison, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.BlobTriggerAsync(MessageText.Decode(message), cancellationToken);
}
