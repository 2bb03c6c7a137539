using Azure.Data.Tables;
using Pipeline.Azure.Storage;
using Pipeline.Harness.Reading;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Harness.Reconciling;

/// <summary>What a run left behind: the ledger's rows, dead letters, messages, and what the subscribers did.</summary>
internal sealed class Account
{
    private static readonly string[] Queues =
    [
        QueueNames.Dumps,
        QueueNames.Articles,
        QueueNames.UrgentArticles,
        QueueNames.ArticleSummaries,
        QueueNames.DumpsPoison,
        QueueNames.ArticlesPoison,
        QueueNames.UrgentArticlesPoison,
        QueueNames.BlobTriggerPoison,
        QueueNames.ArticleSummaries + QueueNames.PoisonSuffix,
    ];

    /// <summary>By name, the version that was listed last.</summary>
    public Dictionary<string, DumpRow> Dumps { get; } = [];

    /// <summary>By id: of a name that was overwritten, each version.</summary>
    public Dictionary<string, DumpRow> DumpsById { get; } = [];

    public Dictionary<(string DumpId, int Ordinal), ArticleRow> Articles { get; } = [];

    public List<Effect> Effects { get; } = [];

    /// <summary>The event of each message that was dropped.</summary>
    public List<string> Repeats { get; } = [];

    /// <summary>Names of dead letters, and of queues that are not empty.</summary>
    public List<string> Leftovers { get; } = [];

    /// <summary>Of an article, among <see cref="Leftovers"/>.</summary>
    public static string DeadLetter(string dumpId, int ordinal) => NameOfDeadLetter($"articles/{dumpId}/{ordinal:D8}.json");

    public static async Task<Account> ReadAsync(
        StorageClients clients,
        EffectTable effects,
        IEnumerable<string> mayHoldCopies,
        CancellationToken cancellationToken)
    {
        var account = new Account();
        await foreach (var row in clients.Ledger.QueryAsync<TableEntity>("Kind eq 'dump'", cancellationToken: cancellationToken))
        {
            var dump = LedgerRows.Dump(row);
            account.Dumps[dump.Name] = dump;
            account.DumpsById[dump.Id] = dump;
        }

        await foreach (var row in clients.Ledger.QueryAsync<TableEntity>("Kind eq 'article'", cancellationToken: cancellationToken))
        {
            var article = LedgerRows.Article(row);
            account.Articles[(article.DumpId, article.Ordinal)] = article;
        }

        await foreach (var (eventId, effect) in effects.ListAsync(cancellationToken))
        {
            if (effect is null)
            {
                account.Repeats.Add(eventId);
            }
            else
            {
                account.Effects.Add(effect);
            }
        }

        await foreach (var letter in clients.Container(ContainerNames.DeadLetters).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            account.Leftovers.Add(NameOfDeadLetter(letter.Name));
        }

        foreach (var name in Queues.Except(mayHoldCopies))
        {
            var queue = clients.Queue(name);
            if (
                await queue.ExistsAsync(cancellationToken)
                && (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount is > 0 and var count)
            {
                account.Leftovers.Add($"{count} messages on the queue {name}");
            }
        }

        return account;
    }

    private static string NameOfDeadLetter(string blob) => $"dead letter {blob}";
}
