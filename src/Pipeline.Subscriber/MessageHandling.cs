using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Pipeline.Subscriber;

/// <summary>
/// The way of one message: read, asked for in the store, handled, remembered, deleted; or put back, or moved to the poison queue.
/// </summary>
internal sealed class MessageHandling(
    EventReader reader, ISeenEvents seen, PoisonQueue poison, SubscriberOptions options, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromHours(1);

    /// <summary>
    /// Never throws: what cannot be settled now shows again by itself, and after <see cref="SubscriberOptions.MaxDeliveries"/> goes to the
    /// poison queue,
    /// also when the reader or the store is what fails.
    /// </summary>
    public async Task RunAsync(HeldMessage held, Func<ReceivedEvent, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        try
        {
            await SettleAsync(held, handler, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.LogWarning("Message {MessageId} is left to its next delivery: {Error}", held.Message.MessageId, e.GetType().Name);
            if (held.Message.DequeueCount >= options.MaxDeliveries && !cancellationToken.IsCancellationRequested)
            {
                await TryPoisonAsync(held, e).ConfigureAwait(false);
            }
        }
    }

    private async Task TryPoisonAsync(HeldMessage held, Exception failure)
    {
        try
        {
            await PoisonAsync(held, $"{failure.GetType().Name}: {failure.Message}").ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.LogWarning(
                "Message {MessageId} could not be moved to the poison queue: {Error}",
                held.Message.MessageId,
                e.GetType().Name);
        }
    }

    private async Task SettleAsync(
        HeldMessage held,
        Func<ReceivedEvent, CancellationToken, Task> handler,
        CancellationToken cancellationToken)
    {
        ReceivedEvent? received;
        try
        {
            received = await reader.ReadAsync(held.Message, cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableEventException e)
        {
            await PoisonAsync(held, e.Message).ConfigureAwait(false);
            return;
        }

        if (received is null)
        {
            logger.LogInformation("Message {MessageId} is an event of an unknown type and is skipped", held.Message.MessageId);
            await held.DeleteAsync(CancellationToken.None).ConfigureAwait(false);
            return;
        }

        switch (await seen.TryBeginAsync(received.Id, options.Visibility, cancellationToken).ConfigureAwait(false))
        {
            case Sighting.Handled:
                logger.LogDebug("Event {EventId} is a repeat", received.Id);
                await held.DeleteAsync(CancellationToken.None).ConfigureAwait(false);
                break;
            case Sighting.InProgress:
                await held.HideAsync(options.Visibility, CancellationToken.None).ConfigureAwait(false);
                break;
            case Sighting.New:
                await HandleAsync(held, received, handler, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    private async Task HandleAsync(
        HeldMessage held, ReceivedEvent received, Func<ReceivedEvent, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        using var span = HandlerSpans.Start(received);
        try
        {
            await WhileHeldAsync(held, received.Id, () => handler(received, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().Name);
            await seen.AbandonAsync(received.Id, CancellationToken.None).ConfigureAwait(false);
            await FailAsync(held, received, e, cancellationToken).ConfigureAwait(false);
            return;
        }

        await seen.EndAsync(received.Id, CancellationToken.None).ConfigureAwait(false);
        await held.DeleteAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task FailAsync(HeldMessage held, ReceivedEvent received, Exception failure, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            await held.HideAsync(TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
        }
        else if (failure is RejectEventException)
        {
            await PoisonAsync(held, failure.Message).ConfigureAwait(false);
        }
        else if (received.Delivery >= options.MaxDeliveries)
        {
            await PoisonAsync(held, $"{failure.GetType().Name}: {failure.Message}").ConfigureAwait(false);
        }
        else
        {
            logger.LogWarning(
                "Event {EventId} failed in delivery {Delivery}: {Error}",
                received.Id,
                received.Delivery,
                failure.GetType().Name);
            await held.HideAsync(RetryDelay(received.Delivery), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task PoisonAsync(HeldMessage held, string reason)
    {
        logger.LogError("Message {MessageId} goes to the poison queue", held.Message.MessageId);
        await poison.AddAsync(held.Message, reason, CancellationToken.None).ConfigureAwait(false);
        await held.DeleteAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task WhileHeldAsync(HeldMessage held, string eventId, Func<Task> work)
    {
        using var done = new CancellationTokenSource();
        var renewal = RenewAsync(held, eventId, done.Token);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await renewal.ConfigureAwait(false);
        }
    }

    private async Task RenewAsync(HeldMessage held, string eventId, CancellationToken done)
    {
        using var timer = new PeriodicTimer(options.Visibility / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(done).ConfigureAwait(false))
            {
                // Not cancelled half-way: the receipt of a renewal that took place would be lost. One that fails is tried again at the next
                // tick.
                await TryRenewAsync(eventId, () => seen.RenewAsync(eventId, options.Visibility, CancellationToken.None))
                    .ConfigureAwait(false);
                await TryRenewAsync(eventId, () => held.HideAsync(options.Visibility, CancellationToken.None)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The handler is done.
        }
    }

    private async Task TryRenewAsync(string eventId, Func<Task> renew)
    {
        try
        {
            await renew().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.LogWarning("Event {EventId} could not be held for longer this time: {Error}", eventId, e.GetType().Name);
        }
    }

    private TimeSpan RetryDelay(long delivery)
    {
        var delay = options.RetryDelay * Math.Pow(2, Math.Min(delivery, 30) - 1);
        return delay < LongestRetryDelay ? TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds)) : LongestRetryDelay;
    }
}
