using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Desk.Watching;

/// <summary>Articles that are not settled, as the ledger has them.</summary>
/// <param name="Ready">Free for the next worker.</param>
/// <param name="ReadySince">Since when the first of those is; null for none.</param>
/// <param name="AtWork">Leased.</param>
/// <param name="Paused">Put aside until somebody resumes them.</param>
/// <param name="Deferred">Put back for later, by the class of their last problem.</param>
/// <param name="Next">When the first of those comes again; null for none.</param>
/// <param name="IsPartial">There are more than were counted.</param>
internal sealed record WaitingArticles(
    int Ready,
    DateTimeOffset? ReadySince,
    int AtWork,
    int Paused,
    IReadOnlyDictionary<string, int> Deferred,
    DateTimeOffset? Next,
    bool IsPartial)
{
    /// <summary>In place of a class, where an article was put back without a problem.</summary>
    public const string Turn = "turn";

    public int All => Ready + AtWork + Paused + Deferred.Values.Sum();

    /// <param name="pages">Of rows that are not settled.</param>
    /// <param name="now">What is due is ready.</param>
    /// <param name="most">Rows counted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<WaitingArticles> CountAsync(
        IAsyncEnumerable<ListPage<ArticleRow>> pages,
        DateTimeOffset now,
        int most,
        CancellationToken cancellationToken)
    {
        var (ready, atWork, paused, seen) = (0, 0, 0, 0);
        var deferred = new SortedDictionary<string, int>(StringComparer.Ordinal);
        DateTimeOffset? since = null;
        DateTimeOffset? next = null;
        await foreach (var page in pages.WithCancellation(cancellationToken))
        {
            foreach (var article in page.Items)
            {
                seen++;
                if (article.LeasedUntil > now)
                {
                    atWork++;
                }
                else if (article.IsPaused)
                {
                    paused++;
                }
                else if (article.NotBefore > now)
                {
                    var reason = article.Problem?.Class ?? Turn;
                    deferred[reason] = deferred.GetValueOrDefault(reason) + 1;
                    next = next < article.NotBefore ? next : article.NotBefore;
                }
                else
                {
                    ready++;
                    var free = article.NotBefore ?? article.ReadyAt;
                    since = since < free ? since : free;
                }
            }

            if (seen >= most)
            {
                return new(ready, since, atWork, paused, deferred, next, page.Next is not null);
            }
        }

        return new(ready, since, atWork, paused, deferred, next, IsPartial: false);
    }
}
