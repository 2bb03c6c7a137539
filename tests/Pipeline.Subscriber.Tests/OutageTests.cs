using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Pipeline.Subscriber.Tests;

public sealed class OutageTests
{
    private const string Connection =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;QueueEndpoint=http://127.0.0.1:1/a;BlobEndpoint=http://127.0.0.1:1/a";

    /// <summary>Only ends a test that would hang.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>A client that tried several times throws another exception than one that tried once.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_queue_that_does_not_answer_is_read_again_however_often_the_client_tries(int retries)
    {
        using var network = new DeadNetwork(requests: 3 * (retries + 1) + 1);
        using var http = new HttpClient(network);
        var options = new QueueClientOptions { Transport = new HttpClientTransport(http) };
        (options.Retry.MaxRetries, options.Retry.Delay) = (retries, TimeSpan.FromMilliseconds(1));
        var subscriber = new EventSubscriber(
            new QueueServiceClient(Connection, options),
            new BlobServiceClient(Connection),
            new NoSeenEvents(),
            new SubscriberOptions { IdleDelay = TimeSpan.FromMilliseconds(1) });
        using var stop = new CancellationTokenSource();

        var reading = subscriber.RunAsync((_, _) => Task.CompletedTask, stop.Token);

        await await Task.WhenAny(reading, network.Asked).WaitAsync(Limit, TimeProvider.System);
        Assert.False(reading.IsCompleted);
        await stop.CancelAsync();
        await reading;
    }

    private sealed class NoSeenEvents : ISeenEvents
    {
        public Task<bool> IsHandledAsync(string eventId, CancellationToken cancellationToken) => Task.FromResult(false);
    }

    private sealed class DeadNetwork(int requests) : HttpMessageHandler
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = requests;

        public Task Asked => asked.Task;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Decrement(ref left) <= 0)
            {
                asked.TrySetResult();
            }

            throw new HttpRequestException("no route");
        }
    }
}
