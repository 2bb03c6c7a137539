using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Ledger.Clusters;

/// <summary>The other articles of a cluster.</summary>
public sealed class CopyRelatives(ICopyRows copies)
{
    /// <param name="articleId">Left out.</param>
    /// <param name="place">Of that article; null when it has none.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    internal async IAsyncEnumerable<(string ArticleId, string DumpId, int Ordinal)> OfAsync(
        string articleId,
        CopyPlace? place,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (place is null)
        {
            yield break;
        }

        if (place.IsCopy(articleId))
        {
            yield return (place.ClusterId, place.DumpId, place.Ordinal);
        }

        await foreach (var copy in copies.ListCopiesAsync(place.ClusterId, cancellationToken))
        {
            var id = Identity.OfArticle(copy.DumpId, copy.Ordinal.ToString(CultureInfo.InvariantCulture));
            if (id != articleId)
            {
                yield return (id, copy.DumpId, copy.Ordinal);
            }
        }
    }
}
