using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Pipeline.Ledger;

/// <summary>
/// Rows of one kind and the queues whose messages offer them. A row is changed first, then its message is sent: a crash in between
/// leaves a row that becomes overdue and is offered again, never a message without a row. A shutdown does not come in between.
/// </summary>
public sealed class WorkOffers<TRow>(
    IRows<TRow> rows, IMessageSender sender, TimeProvider clock, IOptions<StageOptions> options, ILogger<WorkOffers<TRow>> logger)
    where TRow : class, IWorkRow<TRow>
{
    /// <summary>For a change made now.</summary>
    public RowTerms Terms => new(clock.GetUtcNow(), options.Value.Lease, options.Value.Overdue);

    internal Task<TRow?> TryUpdateAsync(TRow row, CancellationToken cancellationToken) => rows.TryUpdateAsync(row, cancellationToken);

    /// <summary>Sends a message for the row as it is.</summary>
    internal Task SendAsync(TRow row, TimeSpan delay) => SendAsync(row, row.ToMessage(), delay);

    /// <summary>Sends a message that offers a row and says more than the row.</summary>
    internal Task SendAsync(TRow row, string message, TimeSpan delay) =>
        sender.SendAsync(row.Queue, message, delay, CancellationToken.None);

    /// <summary>Writes a row that is offered anew and, unless another worker wrote it meanwhile, sends its message.</summary>
    /// <param name="offered">After a change that raised its offer number.</param>
    /// <param name="delay">Of the message.</param>
    /// <param name="cancellationToken">Cancels the write; what is written is sent.</param>
    /// <returns>The row as it is stored now; null when another worker wrote it, which then decides.</returns>
    internal async Task<TRow?> OfferAsync(TRow offered, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (await rows.TryUpdateAsync(offered, cancellationToken) is not { } stored)
        {
            return null;
        }

        await SendAsync(stored, delay);
        return stored;
    }

    /// <summary>Offers the row again after <paramref name="delay"/>, on a shutdown too.</summary>
    internal Task<TRow?> OfferAgainAsync(TRow row, TimeSpan delay) =>
        OfferAsync(row.OfferAgain(Terms, delay), delay, CancellationToken.None);

    /// <summary>Offers the row again as if it had not been tried, on a shutdown too.</summary>
    internal Task<TRow?> GiveBackAsync(TRow row, TimeSpan delay) => OfferAsync(row.GiveBack(Terms, delay), delay, CancellationToken.None);

    /// <returns>The lease of a row as a message carried it; null when the row has changed since.</returns>
    internal async Task<Lease<TRow>?> TryLeaseAsync(TRow row, CancellationToken cancellationToken) =>
        await rows.TryUpdateAsync(row.Take(Terms), cancellationToken) is { } taken ? new(taken, this) : null;

    /// <summary>Takes the row that a message offers, if it is free; a message that comes too early is sent again for later.</summary>
    /// <param name="row">Null when there is none.</param>
    /// <param name="offer">The message's offer number.</param>
    /// <param name="isHeld">A pause holds the row: it is put aside, and the message with it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<Taken<TRow>> TakeAsync(TRow? row, int offer, bool isHeld, CancellationToken cancellationToken)
    {
        if (IsStale(row, offer))
        {
            logger.LogDebug("Offer {Offer} of {Work} is stale", offer, row?.WorkId ?? "a row that is gone");
            return Taken<TRow>.Nothing;
        }

        // The message is a second one for the row, or one whose delay the queue cut.
        var now = clock.GetUtcNow();
        if ((row.LeasedUntil > now ? row.LeasedUntil : row.NotBefore > now ? row.NotBefore : null) is { } until)
        {
            await SendAsync(row, until - now);
            return Taken<TRow>.Nothing;
        }

        if (isHeld)
        {
            // Another that changed the row meanwhile has a message of its own for it.
            await (row.IsPaused ? Task.CompletedTask : rows.TryUpdateAsync(row.Pause(now), cancellationToken));
            return Taken<TRow>.Nothing;
        }

        if (row.Attempts >= options.Value.MaxAttempts)
        {
            return new(Exhausted: row);
        }

        if (await TryLeaseAsync(row, cancellationToken) is { } lease)
        {
            return new(lease);
        }

        // Another worker was faster; this message waits until it can see how that went.
        await SendAsync(row, options.Value.RetryDelay);
        return Taken<TRow>.Nothing;
    }

    /// <summary>Whether a message no longer stands for anything that is to be done.</summary>
    internal static bool IsStale([NotNullWhen(false)] TRow? row, int offer) => row is null || row.IsSettled || offer < row.Offer;

    /// <summary>
    /// Whether the row is to be buried when the platform has given its message up: it still stands, and no worker has the row.
    /// </summary>
    internal bool IsAbandoned([NotNullWhen(true)] TRow? row, int offer) => !IsStale(row, offer) && !(row.LeasedUntil > clock.GetUtcNow());
}
