using Microsoft.Extensions.Options;
using Pipeline.Copies;

namespace Pipeline.Ledger.Clusters;

/// <summary>
/// Finds the cluster of each article, or founds it. All that makes a cluster is written at once, on condition that no other article has
/// taken one of its keys: of two copies that come at the same time, to whatever hosts, the slower one finds the faster one's key.
/// </summary>
public sealed class CopyClusters(ICopyRows rows, TimeProvider clock, IOptions<CopyOptions> options)
{
    /// <summary>Articles whose rows are looked up and written together.</summary>
    private const int Slice = 80;

    /// <summary>The places of articles of one dump, in their order. Asked again, the articles have the same places.</summary>
    /// <param name="articles">With their bodies; null for those that have none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null for a text that is too short to tell, and where copies are not looked for.</returns>
    public async Task<IReadOnlyList<CopyPlace?>> PlaceAsync(
        IReadOnlyList<(ArticleRow Row, string? Body)> articles,
        CancellationToken cancellationToken)
    {
        var places = new CopyPlace?[articles.Count];
        if (!options.Value.Enabled)
        {
            return places;
        }

        var signed = new Dictionary<SignedArticle, int>();
        foreach (var (i, (row, body)) in articles.Index())
        {
            if (body is not null && TextSignature.Of(body) is { } signature)
            {
                signed.Add(new(row.ArticleId, row.DumpId, row.Ordinal, signature), i);
            }
        }

        foreach (var slice in signed.Keys.OrderBy(article => article.Ordinal).Chunk(Slice))
        {
            foreach (var (article, place) in await PlaceAsync(slice, cancellationToken))
            {
                places[signed[article]] = place;
            }
        }

        return places;
    }

    private async Task<List<(SignedArticle Article, CopyPlace Place)>> PlaceAsync(
        IReadOnlyList<SignedArticle> articles,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var view = new CopyView(rows, now);
        var placed = new List<(SignedArticle Article, CopyPlace Place)>();
        var open = articles.ToList();
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await view.ReadAsync(open, cancellationToken);
            var found = Found(open, view);
            var done = found.Select(one => one.Article).ToHashSet();
            placed.AddRange(found);
            var groups = Groups([.. open.Where(article => !done.Contains(article))], view, now + options.Value.Window);
            foreach (var together in Packed(groups))
            {
                var changes = new CopyChanges(
                    [.. together.Select(group => group.Cluster)],
                    [.. together.SelectMany(group => group.Keys)],
                    [.. together.SelectMany(group => group.Members)]);
                if (await rows.TryWriteAsync(changes, cancellationToken) is { } inTheWay)
                {
                    await view.RefreshAsync(changes, inTheWay, cancellationToken);
                    continue;
                }

                foreach (var group in together)
                {
                    view.Forget(group.Cluster);
                    placed.AddRange(group.Places);
                    done.UnionWith(group.Places.Select(one => one.Article));
                }
            }

            open.RemoveAll(done.Contains);
        }

        return placed;
    }

    /// <summary>Those that an earlier run of the same batch has placed.</summary>
    private static List<(SignedArticle Article, CopyPlace Place)> Found(IEnumerable<SignedArticle> articles, CopyView view)
    {
        var found = new List<(SignedArticle Article, CopyPlace Place)>();
        foreach (var article in articles)
        {
            if (view.Cluster(article.ArticleId) is { } own)
            {
                found.Add((article, new(own.Id, own.DumpId, own.Ordinal, 1, 1)));
            }
            else if (view.Best(article) is var (cluster, _) && view.Member(article, cluster.Id) is { } member)
            {
                found.Add((article, new(cluster.Id, cluster.DumpId, cluster.Ordinal, member.Similarity, member.Size)));
            }
        }

        return found;
    }

    private static List<CopyGroup> Groups(IReadOnlyList<SignedArticle> articles, CopyView view, DateTimeOffset until)
    {
        var groups = new Dictionary<string, CopyGroup>(StringComparer.Ordinal);
        var taken = new Dictionary<ulong, CopyGroup>();
        foreach (var article in articles)
        {
            if (view.Best(article) is var (cluster, similarity))
            {
                if (!groups.TryGetValue(cluster.Id, out var joined))
                {
                    groups[cluster.Id] = joined = new(cluster);
                }

                joined.Join(article, similarity);
            }
            else if (Likest(article, taken) is var (group, likeness))
            {
                group.Join(article, likeness);
            }
            else
            {
                var founded = new CopyGroup(article, view.FreeKeys(article, until).Where(key => !taken.ContainsKey(key.Key)), until);
                groups[article.ArticleId] = founded;
                foreach (var key in founded.Keys)
                {
                    taken[key.Key] = founded;
                }
            }
        }

        return [.. groups.Values];
    }

    /// <summary>Of the clusters that are founded now.</summary>
    private static (CopyGroup Group, double Similarity)? Likest(SignedArticle article, Dictionary<ulong, CopyGroup> taken)
    {
        (CopyGroup Group, double Similarity)? best = null;
        foreach (var key in article.Lookups)
        {
            if (taken.TryGetValue(key, out var group)
                && group.SimilarityTo(article) is { } similarity
                && !(best?.Similarity >= similarity))
            {
                best = (group, similarity);
            }
        }

        return best;
    }

    /// <summary>As many groups together as one write takes.</summary>
    private static IEnumerable<IReadOnlyList<CopyGroup>> Packed(IEnumerable<CopyGroup> groups)
    {
        var together = new List<CopyGroup>();
        foreach (var group in groups)
        {
            if (together.Sum(one => one.Count) + group.Count > ICopyRows.MostChanges)
            {
                yield return together;
                together = [];
            }

            together.Add(group);
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }
}
