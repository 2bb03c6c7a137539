using Pipeline.Copies;

namespace Pipeline.Ledger.Clusters;

/// <summary>The rows of copies as far as they were read for some articles. A missing row is known as null.</summary>
internal sealed class CopyView(ICopyRows rows, DateTimeOffset now)
{
    /// <summary>Reads under way at once.</summary>
    private const int Parallelism = 16;

    private readonly Dictionary<ulong, CopyKey?> keys = [];
    private readonly Dictionary<string, (CopyCluster Row, TextSignature Signature)?> clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CopyMember> members = new(StringComparer.Ordinal);

    public async Task ReadAsync(IReadOnlyCollection<SignedArticle> articles, CancellationToken cancellationToken)
    {
        await ReadAsync(
            articles.SelectMany(article => article.Lookups.ToArray()).Where(key => !keys.ContainsKey(key)),
            rows.FindKeyAsync,
            (key, row) => keys[key] = row,
            cancellationToken);

        // A key whose cluster is gone is one more that is free.
        await ReadAsync(
            keys.Values.Where(IsLive).Select(key => key!.ClusterId).Where(id => !clusters.ContainsKey(id)),
            rows.FindClusterAsync,
            (id, row) => clusters[id] = row is null ? null : (row, TextSignature.Parse(row.Signature.Span)),
            cancellationToken);
    }

    /// <summary>Learns why a write failed.</summary>
    /// <param name="changes">What was to be written.</param>
    /// <param name="name">Of the row in the way.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task RefreshAsync(CopyChanges changes, string name, CancellationToken cancellationToken)
    {
        if (changes.Keys.FirstOrDefault(key => CopyRowName.Of(key) == name) is { } key)
        {
            keys[key.Key] = await rows.FindKeyAsync(key.Key, cancellationToken);
        }
        else if (changes.Members.FirstOrDefault(member => CopyRowName.Of(member) == name) is { } member)
        {
            if (await rows.FindMemberAsync(member.ClusterId, member.DumpId, member.Ordinal, cancellationToken)
                is { } found)
            {
                members[name] = found;
            }
        }
        else if (changes.Clusters.FirstOrDefault(cluster => CopyRowName.Of(cluster) == name) is { } cluster)
        {
            await ReadClusterAsync(cluster.Id, cancellationToken);
        }
    }

    /// <summary>A cluster was written: its version is no longer the one that was read.</summary>
    public void Forget(CopyCluster written) => clusters.Remove(written.Id);

    public CopyCluster? Cluster(string id) => clusters.GetValueOrDefault(id)?.Row;

    public CopyMember? Member(SignedArticle article, string clusterId) =>
        members.GetValueOrDefault(CopyRowName.OfMember(clusterId, article.DumpId, article.Ordinal));

    /// <summary>The cluster whose first article is most like this one, of those that it is a copy of.</summary>
    public (CopyCluster Row, double Similarity)? Best(SignedArticle article)
    {
        (CopyCluster Row, double Similarity)? best = null;
        foreach (var key in article.Keys)
        {
            if (keys.GetValueOrDefault(key) is { } row
                && IsLive(row)
                && clusters.GetValueOrDefault(row.ClusterId) is var (cluster, signature)
                && signature.With(article.Signature) is { IsCopy: true } overlap
                && !(best?.Similarity >= overlap.Similarity))
            {
                best = (cluster, overlap.Similarity);
            }
        }

        return best;
    }

    /// <summary>The keys under which a new cluster can be entered.</summary>
    public IEnumerable<CopyKey> FreeKeys(SignedArticle article, DateTimeOffset until)
    {
        foreach (var key in article.Keys.ToArray())
        {
            var row = keys.GetValueOrDefault(key);
            if (row is null || !IsLive(row) || (clusters.TryGetValue(row.ClusterId, out var cluster) && cluster is null))
            {
                yield return new() { Key = key, ClusterId = article.ArticleId, Until = until, Version = row?.Version ?? "" };
            }
        }
    }

    private bool IsLive(CopyKey? key) => key?.Until > now;

    private async Task ReadClusterAsync(string id, CancellationToken cancellationToken) =>
        clusters[id] = await rows.FindClusterAsync(id, cancellationToken) is { } row
            ? (row, TextSignature.Parse(row.Signature.Span))
            : null;

    private static async Task ReadAsync<TKey, TRow>(
        IEnumerable<TKey> names,
        Func<TKey, CancellationToken, Task<TRow?>> read,
        Action<TKey, TRow?> keep,
        CancellationToken cancellationToken)
        where TRow : class
    {
        var wanted = names.Distinct().ToArray();
        var found = new TRow?[wanted.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, wanted.Length),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (i, token) => found[i] = await read(wanted[i], token));
        foreach (var (i, name) in wanted.Index())
        {
            keep(name, found[i]);
        }
    }
}
