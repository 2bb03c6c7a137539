using Pipeline.Ledger;
using Pipeline.Summarization.Models;

namespace Pipeline.Operations;

/// <summary>
/// Offers at once what waits because the model gave no answer: the settings may be other ones now. For a host that has just started and is
/// alone on its storage.
/// </summary>
public sealed class RetryModel(IArticleRows articles, WorkOffers<ArticleRow> work, TimeProvider clock)
{
    private static readonly HashSet<string> Classes =
    [
        ModelFailure.Configuration.Class,
        ModelFailure.Authentication.Class,
        ModelFailure.OutOfCredit.Class,
        ModelFailure.Unavailable.Class,
        ModelFailure.CircuitOpen.Class,
    ];

    /// <returns>How many articles of the dump were offered.</returns>
    public async Task<int> RunAsync(DumpRow dump, CancellationToken cancellationToken)
    {
        var (now, count) = (clock.GetUtcNow(), 0);
        await foreach (var article in articles.ListArticlesAsync(dump.Id, dump.Settled + 1, cancellationToken))
        {
            if (article is { IsSettled: false, IsPaused: false, LeasedUntil: null, Problem: { } problem }
                && article.NotBefore > now
                && Classes.Contains(problem.Class)
                && await work.GiveBackAsync(article, TimeSpan.Zero) is not null)
            {
                count++;
            }
        }

        return count;
    }
}
