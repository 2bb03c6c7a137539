using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <summary>Tells why cleaning kept and dropped what it did: with it one repairs a bad page.</summary>
public interface IArticleExplainer
{
    IReadOnlyList<BlockVerdict> Explain(RawArticle raw, CancellationToken cancellationToken);
}
