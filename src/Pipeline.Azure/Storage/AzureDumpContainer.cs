using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>The container <c>raw-articles</c>.</summary>
internal sealed class AzureDumpContainer(StorageClients clients) : IDumpContainer
{
    /// <summary>Metadata that names the queue on which an uploader wants its answers.</summary>
    internal const string ReplyToMetadata = "pipeline_reply_to";

    /// <summary>Metadata that says <c>true</c> when the uploader wants them there alone, and on no route's queue.</summary>
    internal const string ReplyOnlyMetadata = "pipeline_reply_only";

    /// <summary>Metadata that says <c>true</c> when the dump's articles go before others, and <c>false</c> when they do not.</summary>
    internal const string UrgentMetadata = "pipeline_urgent";

    /// <summary>In characters, by the service's limit.</summary>
    private const int LongestName = 1024;

    private static readonly Problem Gone = new(RejectionClass.SourceGone, "was deleted before it was read to its end");

    private static readonly Problem Superseded = new(
        RejectionClass.Superseded, "was overwritten before it was read to its end; the newer version is a dump of its own");

    private static readonly Problem Archived = new(
        RejectionClass.Unreadable,
        "is in the archive tier, from which nothing can be read; copy it to a blob of another name in the tier Hot, Cool or Cold");

    /// <summary>Blobs in a page of a listing. Default: the service's most, 5,000.</summary>
    public int? PageSize { get; init; }

    public async Task<DumpBlob?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (Blob(name) is not { } blob)
        {
            return null;
        }

        try
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return Of(
                name,
                properties.ETag,
                properties.ContentLength,
                properties.ContentType,
                properties.LastModified,
                properties.Metadata);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<ListPage<DumpBlob>> ListAsync(string? from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = clients.Container(ContainerNames.RawArticles).GetBlobsAsync(
            new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellationToken).AsPages(from, PageSize);
        await foreach (var page in pages)
        {
            yield return new([.. page.Values.Select(Of)], page.ContinuationToken is { Length: > 0 } next ? next : null);
        }
    }

    public async Task<Stream> OpenAsync(string name, string etag, long offset, CancellationToken cancellationToken)
    {
        if (Blob(name) is not { } blob)
        {
            throw new DumpRejectedException(
                new(
                    RejectionClass.NameUnusable,
                    "has a name that no request can carry (a backslash, or '.' or '..' as a segment); upload it under another"));
        }

        try
        {
            var download = await blob.DownloadStreamingAsync(
                new BlobDownloadOptions
                {
                    Range = new HttpRange(offset),
                    Conditions = new BlobRequestConditions { IfMatch = new ETag(Quoted(etag)) },
                },
                cancellationToken);
            return download.Value.Content;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // A condition on a blob that is not there fails as either.
            throw new DumpRejectedException(await FindAsync(name, cancellationToken) is null ? Gone : Superseded);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobArchived)
        {
            throw new DumpRejectedException(Archived);
        }
        catch (RequestFailedException e) when (e.Status == 416)
        {
            return Stream.Null;
        }
    }

    public async Task<DumpBlob> UploadAsync(
        string name,
        Stream content,
        UploaderWishes wishes,
        CancellationToken cancellationToken)
    {
        if (name.Length > LongestName)
        {
            throw new DumpNameException($"its name has {name.Length} characters; the storage service takes {LongestName}");
        }

        var blob =
            Blob(name)
            ?? throw new DumpNameException("its name has a backslash, or '.' or '..' as a segment: it would be stored under another");
        var options = new BlobUploadOptions { Metadata = Metadata(wishes) };
        try
        {
            long? known = content.CanSeek ? content.Length : null;
            var info = (await blob.UploadAsync(content, options, cancellationToken)).Value;

            // A stream that is sent on as it comes does not tell how long it is.
            var length = known ?? (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ContentLength;
            return new DumpBlob(name, Bare(info.ETag), length, null, info.LastModified, wishes.ReplyTo)
            {
                IsReplyOnly = wishes is { ReplyTo: not null, IsReplyOnly: true },
                IsUrgent = wishes.IsUrgent,
            };
        }
        catch (RequestFailedException e) when (e.Status == 400)
        {
            throw new DumpNameException($"the storage service does not take its name ({e.ErrorCode})", e);
        }
    }

    /// <summary>
    /// Null for a name that is rewritten on its way: a backslash becomes a slash, dot segments lead to another blob or container.
    /// </summary>
    private BlobClient? Blob(string name)
    {
        if (name.Length is 0 or > LongestName || name.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        var blob = clients.Container(ContainerNames.RawArticles).GetBlobClient(name);
        var carried = new BlobUriBuilder(blob.Uri);
        return carried.BlobContainerName == ContainerNames.RawArticles && carried.BlobName == name ? blob : null;
    }

    private static DumpBlob Of(BlobItem item) => Of(
        item.Name,
        item.Properties.ETag!.Value,
        item.Properties.ContentLength ?? 0,
        item.Properties.ContentType,
        item.Properties.LastModified ?? default,
        item.Metadata);

    private static DumpBlob Of(
        string name, ETag etag, long length, string? contentType, DateTimeOffset lastModified, IDictionary<string, string> metadata) => new(
            name, Bare(etag), length, contentType, lastModified, metadata.TryGetValue(ReplyToMetadata, out var queue) ? queue : null)
        {
            IsReplyOnly = Bool(metadata, ReplyOnlyMetadata) ?? false,
            IsUrgent = Bool(metadata, UrgentMetadata),
        };

    private static bool? Bool(IDictionary<string, string> metadata, string name) =>
        metadata.TryGetValue(name, out var text) && bool.TryParse(text, out var value) ? value : null;

    private static Dictionary<string, string> Metadata(UploaderWishes wishes)
    {
        var metadata = new Dictionary<string, string>();
        if (wishes.ReplyTo is { } queue)
        {
            metadata[ReplyToMetadata] = queue;
            if (wishes.IsReplyOnly)
            {
                metadata[ReplyOnlyMetadata] = Text(true);
            }
        }

        if (wishes.IsUrgent is { } isUrgent)
        {
            metadata[UrgentMetadata] = Text(isUrgent);
        }

        return metadata;

        static string Text(bool value) => value ? "true" : "false";
    }

    // Listings give tags without quotes, headers with them.
    private static string Bare(ETag etag) => etag.ToString().Trim('"');

    private static string Quoted(string etag) => $"\"{etag}\"";
}
