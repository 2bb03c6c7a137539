using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Contracts;

namespace Pipeline.Subscriber.Tests;

/// <summary>A queue of its own on Azurite, what is put on it, and a subscriber that reads it.</summary>
internal sealed class Subscription
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly string connectionString;
    private readonly QueueServiceClient queues;
    private readonly BlobServiceClient blobs;

    /// <param name="connectionString">Of the account.</param>
    /// <param name="name">Of the queue.</param>
    /// <param name="policy">Every call for a blob goes through it; null for none.</param>
    public Subscription(string connectionString, string name, HttpPipelinePolicy? policy = null)
    {
        this.connectionString = connectionString;
        queues = new QueueServiceClient(connectionString, new QueueClientOptions(QueueClientOptions.ServiceVersion.V2021_12_02));
        var blobOptions = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2021_12_02);
        if (policy is not null)
        {
            blobOptions.AddPolicy(policy, HttpPipelinePosition.PerCall);
        }

        blobs = new BlobServiceClient(connectionString, blobOptions);
        Queue = queues.GetQueueClient(name);
        Poison = queues.GetQueueClient(name + "-poison");
        Summaries = blobs.GetBlobContainerClient("summaries");
        Seen = new TableSeenEvents(new TableClient(connectionString, "seen" + name.Replace("-", "", StringComparison.Ordinal)));
        Options = new SubscriberOptions
        {
            Queue = name,
            Visibility = TimeSpan.FromMinutes(1),
            RetryDelay = TimeSpan.Zero,
            IdleDelay = Interval,
            DrainTime = TimeSpan.FromSeconds(10),
        };
    }

    public QueueClient Queue { get; }

    public QueueClient Poison { get; }

    public BlobContainerClient Summaries { get; }

    public ISeenEvents Seen { get; init; }

    public SubscriberOptions Options { get; init; }

    public ConcurrentQueue<ReceivedEvent> Handled { get; } = [];

    public static async Task<Subscription> CreateAsync(string connectionString, string name)
    {
        var subscription = new Subscription(connectionString, name);
        await subscription.Queue.CreateIfNotExistsAsync();
        await subscription.Summaries.CreateIfNotExistsAsync();
        return subscription;
    }

    /// <summary>The same queue, read with another memory.</summary>
    public Subscription With(ISeenEvents seen, int maxDeliveries = 5) => new(connectionString, Queue.Name)
    {
        Seen = seen,
        Options = Options with { MaxDeliveries = maxDeliveries },
    };

    public static CloudEvent Event(string id, string headline = "Ferry returns") => new()
    {
        Id = id,
        Source = "/raw-articles/wire.ndjson",
        Type = EventTypes.ArticleSummarized,
        Data = Payload(headline),
    };

    public static JsonElement Payload(string headline) =>
        JsonSerializer.SerializeToElement(
            new ArticleSummarized
            {
                ArticleId = "a1",
                Dump = new("d1", "raw-articles", "wire.ndjson", "0x1"),
                Ordinal = 1,
                Title = headline,
                ArticleBlob = "d1/00000001.json",
                TextId = "t1",
                Headline = headline,
                Summary = "It returns.",
                KeyPoints = [new("It returns.", [new(0, 11, "It returns.")])],
                Model = "extractive",
                Usage = new(0, 0, 0, 0, 0, 0),
            },
            ContractJson.Compact.ArticleSummarized);

    public Task SendAsync(CloudEvent message) => SendTextAsync(JsonSerializer.Serialize(message, ContractJson.Compact.CloudEvent));

    public Task SendTextAsync(string text) => Queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    /// <returns>The event with its payload in a blob.</returns>
    public async Task<CloudEvent> CheckClaimAsync(CloudEvent message, string blob)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message.Data!.Value, ContractJson.Compact.JsonElement);
        await Summaries.GetBlobClient(blob).UploadAsync(new BinaryData(bytes), overwrite: true);
        return message with
        {
            Data = null,
            DataRef = $"summaries/{blob}",
            DataHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            DataLength = bytes.Length,
        };
    }

    /// <summary>Reads with the handler until the outcome holds, then stops.</summary>
    public async Task ReadAsync(Func<ReceivedEvent, CancellationToken, Task> handler, Func<Task<bool>> outcome)
    {
        using var stop = new CancellationTokenSource();
        var reading = new EventSubscriber(queues, blobs, Seen, Options).RunAsync(
            async (received, cancellationToken) =>
            {
                await handler(received, cancellationToken);
                Handled.Enqueue(received);
            },
            stop.Token);
        await UntilAsync(async () => reading.IsFaulted || await outcome());
        await stop.CancelAsync();
        await reading;
    }

    public Task ReadAllAsync(Func<ReceivedEvent, CancellationToken, Task>? handler = null) =>
        ReadAsync(handler ?? ((_, _) => Task.CompletedTask), IsEmptyAsync);

    public async Task<bool> IsEmptyAsync() => (await Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0;

    public async Task<IReadOnlyList<PoisonedEvent>> PoisonedAsync() => await Poison.ExistsAsync()
        ? [.. (await Poison.PeekMessagesAsync(32)).Value.Select(message =>
            JsonSerializer.Deserialize(EventReader.Decode(message.Body), PoisonJson.Compact.PoisonedEvent)!)]
        : [];

    private static async Task UntilAsync(Func<Task<bool>> outcome)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!await outcome())
        {
            await Task.Delay(Interval, TimeProvider.System, limit.Token);
        }
    }
}
