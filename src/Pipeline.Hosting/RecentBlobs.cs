using Pipeline.Storage;

namespace Pipeline.Hosting;

/// <summary>Tells the new blobs of a listing from those of earlier looks, and remembers only those of the last few minutes.</summary>
internal sealed class RecentBlobs(TimeProvider clock)
{
    /// <summary>How far the service's clock may be behind this one. A blob that falls through is found by Sweep.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(string Name, string ETag), DateTimeOffset> handled = [];
    private DateTimeOffset oldest;
    private DateTimeOffset began;

    /// <summary>Blobs that are remembered.</summary>
    public int Count => handled.Count;

    /// <summary>Begins a look at the whole container.</summary>
    public void Begin() => began = clock.GetUtcNow();

    /// <summary>Ends a look that saw the whole container: the next one cares for nothing that was written before this one began.</summary>
    public void End()
    {
        oldest = began - Margin;
        foreach (var (blob, _) in handled.Where(blob => blob.Value < oldest).ToList())
        {
            handled.Remove(blob);
        }
    }

    /// <returns>Those of a page that may be new.</returns>
    public IReadOnlyList<DumpBlob> New(IEnumerable<DumpBlob> page) =>
        [.. page.Where(blob => blob.LastModified >= oldest && !handled.ContainsKey((blob.Name, blob.ETag)))];

    /// <summary>Remembers a blob that the ledger has.</summary>
    public void Add(DumpBlob blob)
    {
        if (blob.LastModified >= began - Margin)
        {
            handled[(blob.Name, blob.ETag)] = blob.LastModified;
        }
    }
}
