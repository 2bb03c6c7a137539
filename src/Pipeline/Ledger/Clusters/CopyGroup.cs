using Pipeline.Copies;

namespace Pipeline.Ledger.Clusters;

/// <summary>One cluster that is about to be written, with the articles that come to it now.</summary>
internal sealed class CopyGroup
{
    private readonly TextSignature? signature;
    private readonly List<CopyMember> members = [];
    private readonly List<(SignedArticle Article, CopyPlace Place)> places = [];
    private readonly IReadOnlyList<CopyKey> keys;
    private CopyCluster cluster;

    /// <summary>A new cluster.</summary>
    public CopyGroup(SignedArticle first, IEnumerable<CopyKey> keys, DateTimeOffset until)
    {
        this.keys = [.. keys];
        signature = first.Signature;
        cluster = new()
        {
            Id = first.ArticleId,
            DumpId = first.DumpId,
            Ordinal = first.Ordinal,
            Signature = first.Signature.ToBytes(),
            Size = 1,
            Until = until,
        };
        places.Add((first, new(first.ArticleId, first.DumpId, first.Ordinal, 1, 1)));
    }

    /// <summary>A cluster that is there.</summary>
    public CopyGroup(CopyCluster cluster)
    {
        this.cluster = cluster;
        keys = [];
    }

    /// <summary>Rows to write.</summary>
    public int Count => 1 + keys.Count + members.Count;

    public CopyCluster Cluster => cluster;

    public IReadOnlyList<CopyKey> Keys => keys;

    public IReadOnlyList<CopyMember> Members => members;

    public IReadOnlyList<(SignedArticle Article, CopyPlace Place)> Places => places;

    /// <summary>Whether the article is a copy of this new cluster's first.</summary>
    public double? SimilarityTo(SignedArticle article) =>
        signature?.With(article.Signature) is { IsCopy: true } overlap ? overlap.Similarity : null;

    public void Join(SignedArticle article, double similarity)
    {
        cluster = cluster with { Size = cluster.Size + 1 };
        members.Add(new()
        {
            ClusterId = cluster.Id,
            DumpId = article.DumpId,
            Ordinal = article.Ordinal,
            Similarity = similarity,
            Size = cluster.Size,
            Until = cluster.Until,
        });
        places.Add((article, new(cluster.Id, cluster.DumpId, cluster.Ordinal, similarity, cluster.Size)));
    }
}
