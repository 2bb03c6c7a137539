using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Azure.Storage;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

/// <summary>Storage as a user of the emulator sees it.</summary>
internal sealed class AzuriteClients(string connectionString)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly StorageClients clients = new(new StorageSettings { ConnectionString = connectionString });

    public TableClient Ledger => clients.Ledger;

    public BlobContainerClient Container(string name) => clients.Container(name);

    public QueueClient Queue(string name) => clients.Queue(name);

    /// <summary>Waits for an outcome; the limit only ends a test that would hang.</summary>
    public static async Task UntilAsync(Func<Task<bool>> outcome)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!await outcome())
        {
            await Task.Delay(Interval, TimeProvider.System, limit.Token);
        }
    }

    /// <returns>False while there is no container yet.</returns>
    public async Task<bool> TryUploadAsync(string name, string content)
    {
        try
        {
            await clients.Container(ContainerNames.RawArticles).GetBlobClient(name).UploadAsync(BinaryData.FromString(content));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            return false;
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            return true;
        }
    }

    public async Task<int> CountAsync(string queue)
    {
        try
        {
            return (await clients.Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            return 0;
        }
    }
}
