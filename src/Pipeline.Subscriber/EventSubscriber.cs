using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Pipeline.Subscriber;

/// <summary>
/// Reads an output queue: fetches payload blobs, drops repeated deliveries, keeps a message hidden while its handler works, deletes it on
/// success, tries again after a failure, and moves what cannot be handled to a poison queue with the reason.
/// </summary>
public sealed class EventSubscriber
{
    /// <summary>Name of the source of the spans around handlers; they are in the trace of each event's dump.</summary>
    public const string SpanSource = "Pipeline.Subscriber";

    /// <summary>The container of the payloads that do not fit into a message.</summary>
    private const string SummariesContainer = "summaries";

    private static readonly TimeSpan ShortestIdle = TimeSpan.FromMilliseconds(100);

    private readonly QueueClient queue;
    private readonly MessageHandling handling;
    private readonly SubscriberOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger logger;

    /// <param name="queues">The role Storage Queue Data Contributor on the queue and on its poison queue is enough: hiding a message for
    /// longer is a write.</param>
    /// <param name="blobs">The role Storage Blob Data Reader on the container <c>summaries</c> is enough.</param>
    /// <param name="seen">Remembers the events that were handled.</param>
    /// <param name="options">Defaults when null.</param>
    /// <param name="clock">The system's when null.</param>
    /// <param name="logger">Gets ids and reasons, never content.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public EventSubscriber(
        QueueServiceClient queues,
        BlobServiceClient blobs,
        ISeenEvents seen,
        SubscriberOptions? options = null,
        TimeProvider? clock = null,
        ILogger<EventSubscriber>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentNullException.ThrowIfNull(blobs);
        this.options = options ?? new SubscriberOptions();
        this.options.Validate();
        this.clock = clock ?? TimeProvider.System;
        this.logger = logger ?? NullLogger<EventSubscriber>.Instance;
        queue = queues.GetQueueClient(this.options.Queue);
        handling = new MessageHandling(
            new EventReader(blobs.GetBlobContainerClient(SummariesContainer), this.options.UnknownEvents),
            seen,
            new PoisonQueue(queues.GetQueueClient(this.options.PoisonQueue ?? this.options.Queue + "-poison"), this.clock),
            this.options,
            this.clock,
            this.logger);
    }

    /// <summary>Reads until it is stopped, then lets handlers finish within the drain time.</summary>
    /// <param name="handler">Called once for each event, unless it fails or a crash comes after its effect and before the store records
    /// the event.</param>
    /// <param name="cancellationToken">Stops reading; no exception is thrown for that.</param>
    /// <exception cref="RequestFailedException">The queue does not exist, or may not be read.</exception>
    public async Task RunAsync(Func<ReceivedEvent, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        using var drained = new CancellationTokenSource();
        var running = new List<Task>();
        try
        {
            await ReceiveAsync(
                    message => running.Add(handling.RunAsync(new HeldMessage(queue, message), handler, drained.Token)),
                    running,
                    cancellationToken)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation(
                "Reading of {Queue} stops, {Count} handlers finish",
                queue.Name,
                running.Count(task => !task.IsCompleted));
        }
        finally
        {
            using var limit = new CancellationTokenSource(options.DrainTime, clock);
            using var late = limit.Token.Register(drained.Cancel);
            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    private async Task ReceiveAsync(Action<QueueMessage> start, List<Task> running, CancellationToken cancellationToken)
    {
        var idle = ShortestIdle;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            running.RemoveAll(task => task.IsCompleted);
            if (running.Count >= options.Concurrency)
            {
                await Task.WhenAny(running).WaitAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            var messages = await ReceiveAsync(options.Concurrency - running.Count, cancellationToken).ConfigureAwait(false);
            foreach (var message in messages)
            {
                start(message);
            }

            if (messages.Length > 0)
            {
                idle = ShortestIdle;
                continue;
            }

            await Task.Delay(idle, clock, cancellationToken).ConfigureAwait(false);
            idle = idle * 2 < options.IdleDelay ? idle * 2 : options.IdleDelay;
        }
    }

    private async Task<QueueMessage[]> ReceiveAsync(int count, CancellationToken cancellationToken)
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(count, options.Visibility, cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException e) when (IsOutage(e))
        {
            logger.LogWarning("Queue {Queue} cannot be read, looking again: {Status} {Code}", queue.Name, e.Status, e.ErrorCode);
            return [];
        }
        catch (AggregateException e) when (e.InnerExceptions.All(IsOutage))
        {
            // What the client throws after several tries without an answer.
            logger.LogWarning("Queue {Queue} cannot be read, looking again: no answer", queue.Name);
            return [];
        }
    }

    private static bool IsOutage(Exception exception) => exception is RequestFailedException { Status: 0 or 408 or 429 or >= 500 };
}
