using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Testing.Doubles;

/// <summary>Dumps in memory. Each upload has a tag of its own, equal bytes or not.</summary>
public sealed class InMemoryDumpContainer(TimeProvider clock, PortCalls calls) : IDumpContainer
{
    private readonly ConcurrentDictionary<string, (DumpBlob Blob, byte[] Bytes)> blobs = new(StringComparer.Ordinal);
    private int versions;

    /// <summary>Blobs in a page of a listing.</summary>
    public int PageSize { get; init; } = 100;

    public void Delete(string name) => blobs.TryRemove(name, out _);

    public Task<DumpBlob?> FindAsync(string name, CancellationToken cancellationToken) =>
        calls.RunAsync("dumps.find", () => blobs.TryGetValue(name, out var found) ? found.Blob : null, cancellationToken);

    /// <summary>The place where a listing goes on is the name of the last blob before it.</summary>
    public async IAsyncEnumerable<ListPage<DumpBlob>> ListAsync(string? from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var after = from;
            var rest = await calls
                .RunAsync("dumps.list", () => After(after).Take(PageSize + 1).ToArray(), cancellationToken)
                .ConfigureAwait(false);
            from = rest.Length > PageSize ? rest[PageSize - 1].Name : null;
            yield return new([.. rest.Take(PageSize)], from);
            if (from is null)
            {
                yield break;
            }
        }
    }

    public Task<Stream> OpenAsync(string name, string etag, long offset, CancellationToken cancellationToken) =>
        calls.RunAsync<Stream>("dumps.open", () => Open(name, etag, offset), cancellationToken);

    public async Task<DumpBlob> UploadAsync(
        string name,
        Stream content,
        UploaderWishes wishes,
        CancellationToken cancellationToken)
    {
        if (name.Length > 1024)
        {
            throw new DumpNameException($"its name has {name.Length} characters; 1024 are allowed");
        }

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        var bytes = copy.ToArray();
        return await calls.RunAsync(
            "dumps.upload",
            () =>
            {
                var etag = Interlocked.Increment(ref versions).ToString("x8", CultureInfo.InvariantCulture);
                var blob = new DumpBlob(name, etag, bytes.Length, null, clock.GetUtcNow(), wishes.ReplyTo)
                {
                    IsReplyOnly = wishes.IsReplyOnly,
                    IsUrgent = wishes.IsUrgent,
                };
                blobs[name] = (blob, bytes);
                return blob;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<DumpBlob> After(string? name) => blobs.Values.Select(entry => entry.Blob)
        .Where(blob => name is null || string.CompareOrdinal(blob.Name, name) > 0)
        .OrderBy(blob => blob.Name, StringComparer.Ordinal);

    private MemoryStream Open(string name, string etag, long offset)
    {
        if (!blobs.TryGetValue(name, out var found))
        {
            throw new DumpRejectedException(new(RejectionClass.SourceGone, "was deleted"));
        }

        if (found.Blob.ETag != etag)
        {
            throw new DumpRejectedException(new(RejectionClass.Superseded, "was overwritten"));
        }

        var start = (int)Math.Min(offset, found.Bytes.Length);
        return new MemoryStream(found.Bytes, start, found.Bytes.Length - start, writable: false);
    }
}
