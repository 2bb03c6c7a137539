using Pipeline.Ledger.Clusters;

namespace Pipeline.Stages.Sweeping;

/// <summary>Rows of copies whose window has ended: each is removed.</summary>
public sealed class ExpiredCopies(ICopyRows copies, SweepWalk walk, TimeProvider clock)
{
    /// <summary>Between two walks: one looks at every row of the copies, and an expired one is in nobody's way.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <param name="from">Where the walk goes on; null for the beginning.</param>
    /// <param name="notBefore">When a new walk begins; null for now.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>Where the walk stopped, null at its end; and when the next one begins.</returns>
    internal async Task<(string? Stopped, DateTimeOffset? NotBefore)> RemoveAsync(
        string? from,
        DateTimeOffset? notBefore,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (from is null && notBefore > now)
        {
            return (null, notBefore);
        }

        var stopped = await walk.OverAsync(
            copies.ListExpiredCopiesAsync(now, from, cancellationToken),
            rows => rows.Count == 0 ? Task.CompletedTask : copies.RemoveAsync(rows, cancellationToken));
        return (stopped, stopped is null ? now + Pause : null);
    }
}
