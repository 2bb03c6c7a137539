using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>The platform gave up on a message to <see cref="IngestDump"/>.</summary>
public sealed class BuryDump(Bury stage)
{
    [Function(StageNames.BuryDump)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.DumpsPoison, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.DumpAsync(MessageText.Decode(message), cancellationToken);
}
