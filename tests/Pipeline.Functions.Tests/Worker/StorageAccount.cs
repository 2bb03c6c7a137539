using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Pipeline.Azure.Storage;
using Pipeline.FunctionsHost;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>A storage account of a test's own: an emulator in memory, with all that the app needs.</summary>
internal sealed class StorageAccount : IAsyncDisposable
{
    /// <summary>Only ends a test that would hang.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Of the listeners, in place of host.json's.</summary>
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(0.2);

    /// <summary>Most that a look brings, by the service's limit.</summary>
    private const int LargestReceive = 32;

    private readonly AzuriteFixture azurite;
    private readonly StorageClients clients;

    private StorageAccount(AzuriteFixture azurite, StorageClients clients, string connection)
    {
        this.azurite = azurite;
        this.clients = clients;
        Connection = connection;
    }

    public string Connection { get; }

    public TableClient Ledger => clients.Ledger;

    public static async Task<StorageAccount> StartAsync()
    {
        var azurite = new AzuriteFixture();
        return new(azurite, await azurite.ClientsAsync(), await azurite.ConnectionStringAsync());
    }

    public BlobContainerClient Container(string name) => clients.Container(name);

    public QueueClient Queue(string name) => clients.Queue(name);

    /// <summary>How the app is run on it, with polls short enough for a test.</summary>
    public FunctionsAppOptions App(params IEnumerable<KeyValuePair<string, string?>> settings) =>
        new(FunctionsAppOptions.On(Connection, settings), "tests") { LongestPoll = ShortWait, RetryVisibility = ShortWait };

    public Task DropAsync(string name, string content, params (string Name, string Value)[] metadata) =>
        Container(ContainerNames.RawArticles).GetBlobClient(name).UploadAsync(
            BinaryData.FromString(content),
            new BlobUploadOptions { Metadata = metadata.ToDictionary(item => item.Name, item => item.Value) });

    public Task DropAsync(string name, BinaryData content) =>
        Container(ContainerNames.RawArticles).GetBlobClient(name).UploadAsync(content, overwrite: true);

    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string kind)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Ledger.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Kind eq {kind}")))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Whether so many dumps are there and all are done with.</summary>
    public async Task<bool> IsSettledAsync(int dumps) =>
        await RowsAsync("dump") is var rows && rows.Count == dumps && rows.All(row => row.GetDateTimeOffset("SettledAt") is not null);

    /// <summary>Takes all messages off a queue.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(string queue)
    {
        var texts = new List<string>();
        while ((await Queue(queue).ReceiveMessagesAsync(LargestReceive)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                texts.Add(Convert.FromBase64String(message.MessageText) is var bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "");
                await Queue(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return texts;
    }

    public async Task<int> CountAsync(string queue) => (await Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    public async Task<IReadOnlyList<string>> DeadLettersAsync()
    {
        var texts = new List<string>();
        await foreach (var blob in Container(ContainerNames.DeadLetters).GetBlobsAsync())
        {
            texts.Add(
                (await Container(ContainerNames.DeadLetters).GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        }

        return texts;
    }

    public static async Task UntilAsync(Func<Task<bool>> outcome)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!await outcome())
        {
            await Task.Delay(Interval, TimeProvider.System, limit.Token);
        }
    }

    public ValueTask DisposeAsync() => azurite.DisposeAsync();
}
