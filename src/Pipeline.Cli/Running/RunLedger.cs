using System.Runtime.CompilerServices;
using Pipeline.Cli.Output;
using Pipeline.Ledger;

namespace Pipeline.Cli.Running;

/// <summary>Follows the dumps of a run in the ledger.</summary>
internal sealed class RunLedger(IDumpRows dumps, IArticleRows articles, TimeProvider clock)
{
    /// <summary>Dumps looked at in one tick.</summary>
    private const int RowsPerTick = 32;

    /// <summary>Looks at a few dumps that are open, at others in each tick.</summary>
    public async Task RefreshAsync(IReadOnlyList<UploadedDump> uploads, int tick, CancellationToken cancellationToken)
    {
        foreach (var upload in SomeOf(uploads, upload => !upload.Record.IsSettled, tick))
        {
            upload.Record = await dumps.FindDumpAsync(upload.Record.Id, cancellationToken) ?? upload.Record;
        }
    }

    /// <summary>
    /// Articles that were not delivered, in the order of their dump. Each is told once, when it and all before it are settled; so every row
    /// is read
    /// about once.
    /// </summary>
    public async IAsyncEnumerable<(UploadedDump Upload, ArticleRow Article)> ProblemsAsync(
        IReadOnlyList<UploadedDump> uploads, int tick, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var upload in SomeOf(uploads, upload => upload.Told < upload.Record.Position.Ordinal && upload.IsCounted, tick).ToList())
        {
            await foreach (var article in articles.ListArticlesAsync(upload.Record.Id, upload.Told + 1, cancellationToken))
            {
                if (!article.IsSettled)
                {
                    break;
                }

                upload.Told = article.Ordinal;
                if (article is { State: not ArticleState.Delivered, Problem: not null })
                {
                    yield return (upload, article);
                }
            }
        }
    }

    /// <summary>Articles that ended without a summary and were not told yet, also those behind others that are open.</summary>
    public async IAsyncEnumerable<(UploadedDump Upload, ArticleRow Article)> UntoldProblemsAsync(
        IReadOnlyList<UploadedDump> uploads,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var upload in uploads)
        {
            await foreach (var article in articles.ListArticlesAsync(upload.Record.Id, upload.Told + 1, cancellationToken))
            {
                if (article is { IsSettled: true, State: not ArticleState.Delivered, Problem: not null })
                {
                    yield return (upload, article);
                }
            }
        }
    }

    /// <summary>All dumps that are not settled.</summary>
    public async IAsyncEnumerable<DumpRow> OpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in dumps.ListDumpsAsync("", from: null, cancellationToken))
        {
            foreach (var dump in page.Items.Where(dump => !dump.IsSettled))
            {
                yield return dump;
            }
        }
    }

    /// <returns>What is put back for later; null for nothing.</returns>
    public async Task<Waiting?> WaitingAsync(IEnumerable<UploadedDump> uploads, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (count, first) = (0, (ArticleRow?)null);
        foreach (var upload in uploads.Where(upload => !upload.Record.IsSettled))
        {
            await foreach (var article in articles.ListArticlesAsync(upload.Record.Id, upload.Told + 1, cancellationToken))
            {
                if (!article.IsSettled && article.NotBefore > now)
                {
                    count++;
                    first = first is null || article.NotBefore < first.NotBefore ? article : first;
                }
            }
        }

        return first is null ? null : new Waiting(count, first.NotBefore!.Value, first.Problem);
    }

    private static IEnumerable<UploadedDump> SomeOf(IReadOnlyList<UploadedDump> uploads, Func<UploadedDump, bool> which, int tick)
    {
        var open = uploads.Where(which).ToList();
        for (var i = 0; i < Math.Min(RowsPerTick, open.Count); i++)
        {
            yield return open[(int)(((long)tick * RowsPerTick + i) % open.Count)];
        }
    }
}
