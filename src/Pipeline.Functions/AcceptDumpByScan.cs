using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions;

/// <summary>
/// The platform's scan of the container finds a blob; where Event Grid reports it too, the second of the two does nothing.
/// </summary>
public sealed class AcceptDumpByScan(Stages.AcceptDump stage)
{
    [Function(StageNames.AcceptDumpByScan)]
    public Task RunAsync(
        [BlobTrigger(
            ContainerNames.RawArticles + "/{name}",
            Source = BlobTriggerSource.LogsAndContainerScan,
            Connection = StorageSettings.Section)]
            BlobClient blob,
        CancellationToken cancellationToken
    ) => stage.RunAsync(blob.Name, cancellationToken);
}
