using Microsoft.Extensions.Logging;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Hosting;

/// <summary>
/// Feeds one queue's messages to a handler by the rules of the Functions host: hidden and renewed while at work, deleted on
/// success, shown again later on failure, moved to <c>QUEUE-poison</c> after too many deliveries, polled ever more slowly
/// while there is nothing.
/// </summary>
public sealed class QueuePump(
    string queue,
    Func<string, CancellationToken, Task> handler,
    PumpOptions options,
    IMessageReceiver receiver,
    IMessageSender sender,
    TimeProvider clock,
    ILogger<QueuePump> logger)
{
    /// <summary>Most messages that one receive brings, by the service's limit.</summary>
    private const int LargestReceive = 32;

    /// <param name="stopping">Ends receiving; what is at work goes on.</param>
    /// <param name="aborting">Asks what is at work to give back what it holds.</param>
    /// <returns>When receiving has ended and nothing is at work any more.</returns>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        var working = new HashSet<Task>();
        using var places = new SemaphoreSlim(options.Concurrency);
        var poll = options.ShortestPoll;
        while (!stopping.IsCancellationRequested)
        {
            working.RemoveWhere(task => task.IsCompleted);
            if (working.Count > options.Concurrency || working.Count == options.Concurrency + options.Ahead)
            {
                await Task.WhenAny(working);
                continue;
            }

            var received = await ReceiveAsync(Math.Min(LargestReceive, options.Concurrency + options.Ahead - working.Count), stopping);
            foreach (var message in received)
            {
                working.Add(WorkAsync(message, places, aborting));
            }

            poll = received.Count > 0 ? options.ShortestPoll : TimeSpan.FromTicks(Math.Min(options.LongestPoll.Ticks, poll.Ticks * 2));
            if (received.Count == 0)
            {
                await Task.Delay(poll, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(working);
    }

    private async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int count, CancellationToken stopping)
    {
        try
        {
            return await receiver.ReceiveAsync(queue, count, options.Visibility, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning("Queue {Queue} cannot be read: {Error}", queue, e.GetType().Name);
            return [];
        }
    }

    private async Task WorkAsync(ReceivedMessage message, SemaphoreSlim places, CancellationToken aborting)
    {
        await Task.Yield();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(aborting);
        var renewal = RenewAsync(message, done.Token);
        var exhausted = message.DequeueCount > options.MaxDequeueCount;
        var end = exhausted ? Ending.Failed : Ending.Succeeded;
        try
        {
            if (!exhausted)
            {
                await HandleAsync(message.Text, places, aborting);
            }
        }
        catch (OperationCanceledException) when (aborting.IsCancellationRequested)
        {
            end = Ending.GivenBack;
            logger.LogInformation("Queue {Queue}: message {MessageId} was given back", queue, message.Id);
        }
        catch (Exception e)
        {
            end = Ending.Failed;
            logger.LogWarning(
                "Queue {Queue}: message {MessageId} failed in delivery {DequeueCount}: {Error}",
                queue,
                message.Id,
                message.DequeueCount,
                FailureClass.Trace(e));
        }

        await done.CancelAsync();
        message = await renewal;
        try
        {
            await EndAsync(message, end);
        }
        catch (Exception e)
        {
            logger.LogWarning(
                "Queue {Queue}: message {MessageId} could not be ended and will come again: {Error}",
                queue,
                message.Id,
                e.GetType().Name);
        }
    }

    private async Task HandleAsync(string text, SemaphoreSlim places, CancellationToken aborting)
    {
        await places.WaitAsync(aborting);
        try
        {
            await handler(text, aborting);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task EndAsync(ReceivedMessage message, Ending end)
    {
        // A poison queue has no poison queue of its own: there a message stays until it can be worked off.
        var poisoned = end == Ending.Failed && message.DequeueCount >= options.MaxDequeueCount && !IsPoisonQueue;
        if (poisoned)
        {
            await sender.SendAsync(queue + QueueNames.PoisonSuffix, message.Text, TimeSpan.Zero, CancellationToken.None);
        }

        if (poisoned || end == Ending.Succeeded)
        {
            await receiver.DeleteAsync(queue, message, CancellationToken.None);
        }
        else
        {
            await receiver
                .HideAsync(queue, message, end == Ending.GivenBack ? TimeSpan.Zero : options.RetryVisibility, CancellationToken.None);
        }
    }

    private bool IsPoisonQueue => queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal);

    /// <returns>The message with the receipt of its last renewal.</returns>
    private async Task<ReceivedMessage> RenewAsync(ReceivedMessage message, CancellationToken done)
    {
        while (true)
        {
            await Task.Delay(options.Visibility / 2, clock, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (done.IsCancellationRequested)
            {
                return message;
            }

            try
            {
                message = await receiver.HideAsync(queue, message, options.Visibility, CancellationToken.None) ?? message;
            }
            catch (Exception e)
            {
                logger.LogWarning("Queue {Queue}: message {MessageId} could not be renewed: {Error}", queue, message.Id, e.GetType().Name);
            }
        }
    }

    private enum Ending
    {
        Succeeded,
        Failed,
        GivenBack,
    }
}
