using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>A dump is to be read, or to be read on.</summary>
public sealed class IngestDump(Stages.IngestDump stage)
{
    [Function(StageNames.IngestDump)]
    public Task RunAsync(
        [QueueTrigger(QueueNames.Dumps, Connection = StorageSettings.Section)] string message,
        CancellationToken cancellationToken) => stage.RunAsync(MessageText.Decode(message), cancellationToken);
}
