using System.Text.Json;
using Pipeline.Cleaning;
using Pipeline.Documents;
using Pipeline.Dumps;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Desk.Reading;

/// <summary>Fetches what is shown of one article besides its summary.</summary>
internal sealed class ArticleReader(IDocumentStore documents, IDumpContainer dumps, ILedger ledger, DumpReaders readers, TimeProvider clock)
{
    /// <summary>How long the dump may be read for what cleaning dropped.</summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(10);

    /// <summary>How long a page waits for the text.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <returns>Null when it is no longer stored.</returns>
    public Task<StoredArticle?> StoredAsync(string blob, CancellationToken cancellationToken) => Patience.WithinAsync(
        LongestWait,
        clock,
        async token => await documents.ReadAsync(ContainerNames.Articles, blob, token) is { } bytes
            ? JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)
            : null,
        cancellationToken);

    /// <summary>What cleaning made of each block, as <c>clean --explain</c> says: the dump is read again up to the article.</summary>
    /// <returns>Null when the dump is gone, was overwritten, or takes too long to read.</returns>
    public async Task<IReadOnlyList<BlockVerdict>?> ExplainAsync(string dumpId, int ordinal, CancellationToken cancellationToken)
    {
        if (await ledger.FindDumpAsync(dumpId, cancellationToken) is not { } dump)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(LongestReading, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var source = new StoredDump(dumps, dump);
            var reader = await readers.SelectAsync(source, ending.Token);
            await foreach (var entry in reader.ReadAsync(source, DumpPosition.Start, ending.Token))
            {
                if (entry.Ordinal == ordinal)
                {
                    return entry.Article is { } raw ? ArticleCleaner.Explain(raw, ending.Token) : null;
                }
            }
        }
        catch (DumpRejectedException)
        {
            return null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        return null;
    }
}
