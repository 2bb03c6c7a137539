using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Copies;
using Pipeline.Ledger.Clusters;

namespace Pipeline.Cli.Estimating;

/// <summary>The articles that an estimate has seen, by which it tells copies as a run does. About 1.5 KB of memory each.</summary>
internal sealed class EarlierArticles(IOptions<CopyOptions> options)
{
    private readonly Dictionary<ulong, (TextSignature Signature, Article? Article)> firsts = [];

    /// <summary>Whether an article takes the summary of an earlier one, without paying.</summary>
    public bool IsReuseOn => options.Value is { Enabled: true, Reuse: true };

    /// <summary>Whether it is a copy of an earlier article; if summaries are reused, a plain one. Another is remembered.</summary>
    public bool HasCopyOf(Article article, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || TextSignature.Of(article.Body) is not { } signature)
        {
            return false;
        }

        var keys = signature.Keys[..Math.Min(CopyCluster.MostKeys, signature.Keys.Length)].ToArray();
        var first = keys.Where(firsts.ContainsKey)
            .Select(key => firsts[key])
            .Where(other => other.Signature.With(signature).IsCopy)
            .OrderByDescending(other => other.Signature.With(signature).Similarity)
            .FirstOrDefault();
        if (first.Signature is not null)
        {
            return !IsReuseOn || PlainCopy.Is(first.Article!, article, cancellationToken);
        }

        foreach (var key in keys)
        {
            firsts.TryAdd(key, (signature, IsReuseOn ? article : null));
        }

        return false;
    }
}
