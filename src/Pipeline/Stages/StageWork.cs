using Microsoft.Extensions.Logging;
using Pipeline.Ledger;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// A worker's way with one row: it takes the row that a message offers, works on it, and however that ends, the row says so. Work
/// that settles or offers the row itself simply returns.
/// </summary>
public sealed class StageWork<TRow>(WorkOffers<TRow> offers, Pauses pauses, RetryDelays delays, ILogger<StageWork<TRow>> logger)
    where TRow : class, IWorkRow<TRow>
{
    /// <param name="row">Null when there is none.</param>
    /// <param name="offer">The message's offer number.</param>
    /// <param name="work">What the stage does under the lease.</param>
    /// <param name="bury">Ends a row that has no attempts left, with its problem.</param>
    /// <param name="cancellationToken">On shutdown: the row is given back at once, without costing an attempt.</param>
    internal async Task RunAsync(
        TRow? row,
        int offer,
        Func<Lease<TRow>, CancellationToken, Task> work,
        Func<TRow, Problem, CancellationToken, Task> bury,
        CancellationToken cancellationToken)
    {
        var isHeld = await pauses.HoldAsync(row?.PausedWith, cancellationToken);
        var taken = await offers.TakeAsync(row, offer, isHeld, cancellationToken);
        if (taken.Exhausted is { } exhausted)
        {
            await bury(exhausted, exhausted.Problem ?? FailureClass.Crashed, cancellationToken);
        }
        else if (taken.Lease is { } lease)
        {
            await RunAsync(lease, work, cancellationToken);
        }
    }

    /// <returns>The lease of a row as a message carried it; null when the row has changed since, or a pause holds it.</returns>
    internal async Task<Lease<TRow>?> TryLeaseAsync(TRow row, CancellationToken cancellationToken) =>
        await pauses.HoldAsync(row.PausedWith, cancellationToken)
            ? null
            : await offers.TryLeaseAsync(row, cancellationToken);

    /// <param name="lease">This worker's.</param>
    /// <param name="work">What the stage does under it.</param>
    /// <param name="cancellationToken">On shutdown: the row is given back at once, without costing an attempt.</param>
    internal async Task RunAsync(Lease<TRow> lease, Func<Lease<TRow>, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(lease, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is offered anew, so this message has done its work: a failure would have the host show it again, for nothing.
            await lease.GiveBackAsync(TimeSpan.Zero);
            logger.LogInformation("Work on {WorkId} was given back", lease.Row.WorkId);
        }
        catch (LeaseLostException)
        {
            logger.LogWarning("Work on {WorkId} was taken over by another worker", lease.Row.WorkId);
        }
        catch (Exception e)
        {
            logger.LogWarning(
                "Work on {WorkId} failed in attempt {Attempt}: {Error}",
                lease.Row.WorkId,
                lease.Row.Attempts,
                FailureClass.Trace(e));
            var problem = FailureClass.Of(e);
            StageSpans.Failed(problem.Class);
            await offers.OfferAgainAsync(lease.Row.Fail(problem), delays.After(lease.Row.Attempts));
        }
    }
}
