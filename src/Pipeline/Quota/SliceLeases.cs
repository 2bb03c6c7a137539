using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Quota;

/// <summary>
/// One instance's side of a <see cref="SharedQuota"/>. Alone, it takes long slices ahead of need, so that no call waits for
/// storage; among others, no more than its waiting calls take up. When storage fails it goes on as if it were alone.
/// </summary>
internal sealed class SliceLeases(ISharedRows rows, string key, TimeProvider clock, Random random, ILogger logger)
{
    private static readonly TimeSpan LongSlice = TimeSpan.FromSeconds(10);

    /// <summary>Longest slice among others: they wait as long.</summary>
    private static readonly TimeSpan ShortSlice = TimeSpan.FromSeconds(2);

    /// <summary>The next slice is asked for so long before the last one ends.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(1);

    /// <summary>Taken without asking while storage fails.</summary>
    private static readonly TimeSpan BlindSlice = TimeSpan.FromSeconds(1);

    private readonly string instance = random.NextInt64().ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Instances that share the quota, this one not counted.</summary>
    public int Others { get; private set; }

    /// <summary>The time until which the quota was known to be given away.</summary>
    public DateTimeOffset KnownUntil { get; private set; }

    /// <returns>How much to lease now; zero for nothing.</returns>
    public TimeSpan Wanted(DateTimeOffset now, TimeSpan demand, TimeSpan left, DateTimeOffset grantedUntil)
    {
        if ((grantedUntil - now > Lead && left > TimeSpan.Zero) || (demand <= left && (Others > 0 || grantedUntil <= now)))
        {
            return TimeSpan.Zero;
        }

        var missing = demand - left;
        return Others == 0 ? LongSlice : missing < ShortSlice ? missing : ShortSlice;
    }

    /// <summary>To be called before the slice is used.</summary>
    public void Note(TimeSlice slice, int others) => (KnownUntil, Others) = (slice.To, others);

    public async Task<(TimeSlice Slice, int Others)> TakeAsync(
        TimeSpan length,
        DateTimeOffset notBefore,
        QuotaUse used,
        CancellationToken cancellationToken)
    {
        try
        {
            return await rows.ChangeAsync(key, SharedQuota.Empty, QuotaJson.Compact.SharedQuota, Take, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The quota is not shared for a moment, storage fails: {Error}", e.GetType().Name);

            // Behind the last slice, or this one would never reach far enough ahead and storage would be asked without a pause.
            var now = clock.GetUtcNow();
            var from = KnownUntil > now ? KnownUntil : now;
            return (new(from, from + BlindSlice), 0);
        }

        (SharedQuota, (TimeSlice, int)) Take(SharedQuota quota)
        {
            var now = clock.GetUtcNow();
            var others = quota.Others(instance, now);

            // Who thought itself alone asked for more than it may have among others.
            var (left, slice) = quota.Lease(instance, now, notBefore, others > 0 && length > ShortSlice ? ShortSlice : length, used);
            return (left, (slice, others));
        }
    }
}
