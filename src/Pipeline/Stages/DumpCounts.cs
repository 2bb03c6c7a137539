using Pipeline.Ledger;

namespace Pipeline.Stages;

/// <summary>Keeps the counts of a dump right where articles that it has counted are taken back.</summary>
public sealed class DumpCounts(IDumpRows dumps, IArticleRows articles, TimeProvider clock)
{
    /// <summary>
    /// Counts anew what the dump's row has counted before. An article that it has not counted yet is counted in its turn.
    /// </summary>
    internal async Task CorrectAsync(string dumpId, CancellationToken cancellationToken)
    {
        while (await dumps.FindDumpAsync(dumpId, cancellationToken) is { } dump)
        {
            if (await TryCorrectAsync(dump, cancellationToken))
            {
                return;
            }
        }
    }

    /// <returns>False when a worker counts the dump right now, or wrote its row meanwhile: to be asked again.</returns>
    internal async Task<bool> TryCorrectAsync(string dumpId, CancellationToken cancellationToken) =>
        await dumps.FindDumpAsync(dumpId, cancellationToken) is not { } dump
        || (
            !(dump.State is DumpState.Read && dump.LeasedUntil > clock.GetUtcNow())
            && await TryCorrectAsync(dump, cancellationToken));

    private async Task<bool> TryCorrectAsync(DumpRow dump, CancellationToken cancellationToken)
    {
        var states = await articles.ListArticlesAsync(dump.Id, 1, cancellationToken)
            .TakeWhile(article => article.Ordinal <= dump.Settled)
            .Select(article => article.State)
            .ToListAsync(cancellationToken);
        var counted = dump.WithCounts(states);
        return counted == dump || await dumps.TryUpdateAsync(counted, cancellationToken) is not null;
    }
}
