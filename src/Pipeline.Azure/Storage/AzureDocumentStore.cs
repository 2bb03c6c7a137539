using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>Documents as block blobs, created under If-None-Match.</summary>
internal sealed class AzureDocumentStore(StorageClients clients) : IDocumentStore
{
    public async Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await clients.Container(container).GetBlobClient(name).UploadAsync(
                BinaryData.FromBytes(content),
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                },
                cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists || e.Status == 412)
        {
            return false;
        }
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken)
    {
        try
        {
            var result = await clients
                .Container(container)
                .GetBlobClient(name)
                .DownloadContentAsync(cancellationToken);
            return result.Value.Content.ToMemory();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<string> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (
            var blob in clients
                .Container(container)
                .GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken))
        {
            yield return blob.Name;
        }
    }

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) =>
        clients
            .Container(container)
            .DeleteBlobIfExistsAsync(name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
}
