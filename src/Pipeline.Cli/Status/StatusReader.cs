using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Ledger;
using Pipeline.Stages;

namespace Pipeline.Cli.Status;

/// <summary>Reads the ledger for people.</summary>
internal sealed class StatusReader(ILedger ledger, Pauses pauses)
{
    /// <summary>The newest dumps first, those at work with their articles counted as they are now; and how many there are.</summary>
    public async Task<(IReadOnlyList<DumpStatus> Dumps, int All)> ListAsync(
        string prefix,
        StatusFilter filter,
        CancellationToken cancellationToken)
    {
        var (newest, all) = (new PriorityQueue<DumpRow, (DateTimeOffset, string)>(), 0);
        await foreach (var page in ledger.ListDumpsAsync(prefix, from: null, cancellationToken))
        {
            foreach (var dump in page.Items.Where(filter.Takes))
            {
                all++;
                newest.Enqueue(dump, (dump.AcceptedAt, dump.Name));
                if (newest.Count > filter.Top)
                {
                    newest.Dequeue();
                }
            }
        }

        var rows = new List<DumpRow>(newest.Count);
        while (newest.TryDequeue(out var dump, out _))
        {
            rows.Add(dump);
        }

        rows.Reverse();
        var found = new List<DumpStatus>(rows.Count);
        foreach (var dump in rows)
        {
            var rest = dump.IsSettled ? [] : await ledger.ListArticlesAsync(dump.Id, dump.Settled + 1, cancellationToken)
                .Select(article => (article.State, article.Problem)).ToListAsync(cancellationToken);
            found.Add(DumpStatus.Of(dump, rest, await pauses.HoldAsync(dump.Id, cancellationToken)));
        }

        return (found, all);
    }

    /// <returns>An article by its id or that of its event; null when the text is no such id.</returns>
    public async Task<ArticleStatus?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
        Identity.IsIdentity(id)
        && await ledger.FindDumpAsync(id, cancellationToken) is null
        && await ledger.FindArticleAsync(id, cancellationToken) is { } article
            ? ArticleStatus.Of(article)
            : null;

    /// <summary>What is paused, a line each, the longest pause first.</summary>
    public async Task<IReadOnlyList<string>> PausesAsync(CancellationToken cancellationToken) =>
        [
            .. (await pauses.ListAsync(cancellationToken))
                .OrderBy(pause => pause.Value)
                .Select(pause => $"Paused: {pause.Key}, since {PlainTable.Time(pause.Value)}"),
        ];

    /// <summary>One dump with its articles.</summary>
    /// <exception cref="CliException">The ledger does not know it.</exception>
    public async Task<DumpStatus> DumpAsync(string nameOrId, StatusFilter filter, CancellationToken cancellationToken)
    {
        var dump = await ledger.FindAsync(nameOrId, cancellationToken);
        var (rest, rows) = (new List<(ArticleState, Problem?)>(), new List<ArticleStatus>());
        await foreach (var article in ledger.ListArticlesAsync(dump.Id, 1, cancellationToken))
        {
            if (article.Ordinal > dump.Settled)
            {
                rest.Add((article.State, article.Problem));
            }

            if (rows.Count < filter.Top && filter.Takes(article.State))
            {
                rows.Add(ArticleStatus.Of(article));
            }
        }

        var isHeld = await pauses.HoldAsync(dump.Id, cancellationToken);
        return DumpStatus.Of(dump, rest, isHeld) with { ArticleRows = rows };
    }

    /// <exception cref="CliException">The ledger does not know it.</exception>
    public async Task<ArticleStatus> ArticleAsync(string nameOrId, int ordinal, CancellationToken cancellationToken)
    {
        var dump = await ledger.FindAsync(nameOrId, cancellationToken);
        return await ledger.FindArticleAsync(dump.Id, ordinal, cancellationToken) is { } article
            ? ArticleStatus.Of(article)
            : throw new CliException($"'{nameOrId}' has no article {ordinal}; {dump.Position.Ordinal} were found in it so far.");
    }
}
