using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>The container <c>raw-articles</c>.</summary>
internal sealed class AzureDumpContainer(StorageClients clients) : IDumpContainer
{
    /// <summary>Metadata that names the queue on which a sender wants its answers.</summary>
    internal const string ReplyToMetadata = "pipeline_reply_to";

    /// <summary>In characters, by the service's limit.</summary>
    private const int LongestName = 1024;

    public async Task<DumpBlob?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var properties = (await clients.Container(ContainerNames.RawArticles).GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
            return Of(name, properties.ETag, properties.ContentLength, properties.ContentType, properties.LastModified, properties.Metadata);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<DumpBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = clients.Container(ContainerNames.RawArticles).GetBlobsAsync(
            new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellationToken);
        await foreach (var item in pages.ConfigureAwait(false))
        {
            var properties = item.Properties;
            yield return Of(
                item.Name, properties.ETag!.Value, properties.ContentLength ?? 0, properties.ContentType, properties.LastModified ?? default, item.Metadata);
        }
    }

    public async Task<Stream> OpenAsync(string name, string etag, long offset, CancellationToken cancellationToken)
    {
        try
        {
            var download = await clients.Container(ContainerNames.RawArticles).GetBlobClient(name).DownloadStreamingAsync(
                new BlobDownloadOptions
                {
                    Range = new HttpRange(offset),
                    Conditions = new BlobRequestConditions { IfMatch = new ETag(Quoted(etag)) },
                },
                cancellationToken).ConfigureAwait(false);
            return download.Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            throw new DumpRejectedException(new(RejectionClass.Superseded, "was overwritten before it was read to its end; the newer version is a dump of its own"));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new DumpRejectedException(new(RejectionClass.SourceGone, "was deleted before it was read to its end"));
        }
        catch (RequestFailedException e) when (e.Status == 416)
        {
            return Stream.Null;
        }
    }

    public async Task<DumpBlob> UploadAsync(string name, Stream content, string? replyTo, CancellationToken cancellationToken)
    {
        if (name.Length > LongestName)
        {
            throw new DumpNameException($"its name has {name.Length} characters; the storage service takes {LongestName}");
        }

        var blob = clients.Container(ContainerNames.RawArticles).GetBlobClient(name);
        var options = new BlobUploadOptions();
        if (replyTo is not null)
        {
            options.Metadata = new Dictionary<string, string> { [ReplyToMetadata] = replyTo };
        }

        var length = content.Length;
        try
        {
            var info = (await blob.UploadAsync(content, options, cancellationToken).ConfigureAwait(false)).Value;
            return new DumpBlob(name, Bare(info.ETag), length, null, info.LastModified, replyTo);
        }
        catch (RequestFailedException e) when (e.Status == 400)
        {
            throw new DumpNameException($"the storage service does not take its name ({e.ErrorCode})", e);
        }
    }

    private static DumpBlob Of(
        string name, ETag etag, long length, string? contentType, DateTimeOffset lastModified, IDictionary<string, string> metadata) => new(
            name, Bare(etag), length, contentType, lastModified, metadata.TryGetValue(ReplyToMetadata, out var queue) ? queue : null);

    // Listings give tags without quotes, headers with them.
    private static string Bare(ETag etag) => etag.ToString().Trim('"');

    private static string Quoted(string etag) => $"\"{etag}\"";
}
