using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>Event Grid reports a blob. The client is only asked for its name: no content crosses over from the host.</summary>
public sealed class AcceptDump(Stages.AcceptDump stage)
{
    [Function(StageNames.AcceptDump)]
    public Task RunAsync(
        [BlobTrigger(ContainerNames.RawArticles + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = StorageSettings.Section)]
            BlobClient blob,
        CancellationToken cancellationToken
    ) => stage.RunAsync(blob.Name, cancellationToken);
}
