using Microsoft.Extensions.Options;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// Tells rows whose message was lost from rows whose message waits in line. Queues give out messages in the order in which they
/// can be seen, and each says when its row is due: a row that was due before those in front of the line has been passed over.
/// </summary>
public sealed class WaitingLine(IMessageReceiver receiver, TimeProvider clock, IOptions<StageOptions> options, PipelineMetrics metrics)
{
    /// <summary>Messages looked at: the most that one request gives.</summary>
    private const int Front = 32;

    /// <summary>How far messages may stand out of order, clocks differ included.</summary>
    private static readonly TimeSpan Disorder = TimeSpan.FromMinutes(1);

    /// <param name="queue">Of the rows.</param>
    /// <param name="dueAt">Reads a message; null for one that cannot be read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>An open row that was due before then has no message.</returns>
    internal async Task<DateTimeOffset> LostBeforeAsync(
        string queue,
        Func<string, DateTimeOffset?> dueAt,
        CancellationToken cancellationToken)
    {
        var front = await receiver.PeekAsync(queue, Front, cancellationToken);
        var now = clock.GetUtcNow();
        if (front.Count == 0)
        {
            metrics.Waited(queue, TimeSpan.Zero);
            return now;
        }

        // Nothing is known while all that can be seen is unreadable; the stage buries that soon.
        if (front.Select(dueAt).Min() is not { } due)
        {
            return DateTimeOffset.MinValue;
        }

        // A row is due so long after its message could be seen.
        metrics.Waited(queue, now - (due - options.Value.Overdue));
        var first = due - Disorder;
        return first < now ? first : now;
    }
}
