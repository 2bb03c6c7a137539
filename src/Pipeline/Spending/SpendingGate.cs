using System.Globalization;
using Microsoft.Extensions.Logging;
using Pipeline.Quota;
using Pipeline.Storage;

namespace Pipeline.Spending;

/// <summary>
/// Counts what is spent in a day, or for a dump, and keeps it below the ceiling: each instance leases a hundredth of it at a time and
/// asks before each call whether the call's highest cost is still in its lease. Days are UTC.
/// </summary>
public sealed class SpendingGate : IAsyncDisposable
{
    /// <summary>Of the ceiling: large enough for storage to be asked rarely, small enough for the last to be no matter.</summary>
    private const decimal LeaseShare = 0.01m;

    /// <summary>How long spending may stay unreported, and how long a reached ceiling is believed without asking again.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SpendingAccount account;
    private readonly ISharedRows? rows;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly string instance;
    private SpentDay alone = SpentDay.Empty;
    private decimal spentByAll;
    private DateOnly day;
    private DateTimeOffset reportedAt;
    private DateTimeOffset leasedUntil;
    private DateTimeOffset refusedUntil;
    private decimal lease;
    private decimal open;
    private decimal spent;

    /// <param name="account">Ceiling and currency.</param>
    /// <param name="rows">Null: this process counts for itself alone.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="random">Names this instance.</param>
    /// <param name="logger">Told when the ceiling is reached.</param>
    public SpendingGate(SpendingAccount account, ISharedRows? rows, TimeProvider clock, Random random, ILogger<SpendingGate> logger)
    {
        this.account = account;
        this.rows = rows;
        this.clock = clock;
        this.logger = logger;
        instance = random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
        reportedAt = clock.GetUtcNow();
        day = DateOnly.FromDateTime(reportedAt.UtcDateTime);
    }

    public SpendingAccount Account => account;

    private bool HasNews => spent > 0 || lease > 0;

    /// <param name="most">What the call can cost at most; null when nobody knows.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null: go on, and <see cref="SettleAsync"/> afterwards. Else when to come again: the next day, or soon when what is left is
    /// only reserved.</returns>
    public async Task<TimeSpan?> ReserveAsync(decimal? most, CancellationToken cancellationToken)
    {
        if (most is not { } amount)
        {
            return null;
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            await TurnDayAsync(now, cancellationToken);
            if (account.Ceiling is { } ceiling && !await HasRoomAsync(amount, ceiling, now, cancellationToken))
            {
                // What others have leased or calls under way may cost at most is mostly not spent: then it goes on today.
                return spentByAll + amount > ceiling ? account.WaitFrom(now) : Interval;
            }

            open += amount;
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <param name="reserved">As given to <see cref="ReserveAsync"/>.</param>
    /// <param name="cost">What the call has cost.</param>
    public async Task SettleAsync(decimal? reserved, decimal cost)
    {
        if (reserved is not { } amount)
        {
            return;
        }

        await turn.WaitAsync(CancellationToken.None);
        try
        {
            open -= amount;
            spent += cost;
            lease -= cost;
            if (clock.GetUtcNow() is var now && now - reportedAt >= Interval)
            {
                await TryReportAsync(new(Math.Max(lease, open)), now);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reports what was spent and gives the rest of the lease back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (HasNews)
        {
            await TryReportAsync(default, clock.GetUtcNow());
        }

        turn.Dispose();
    }

    /// <summary>The same while no call is under way, for a gate that may be needed again.</summary>
    /// <returns>False when it could not be stored yet.</returns>
    internal async Task<bool> TryGiveBackAsync()
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            return !HasNews || await TryReportAsync(default, clock.GetUtcNow());
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What has been paid for is not lost over its bookkeeping: the next report has it.</summary>
    private async Task<bool> TryReportAsync(SpendingWish wish, DateTimeOffset now)
    {
        try
        {
            await ReportAsync(day, wish, now, CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            logger.LogWarning("{Spent} {Currency} spent could not be reported yet: {Error}", spent, account.Currency, e.GetType().Name);
            return false;
        }
    }

    private async Task TurnDayAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (today != day && account.DumpId is null)
        {
            await ReportAsync(day, default, now, cancellationToken);
            (day, refusedUntil) = (today, default);
        }
    }

    private async Task<bool> HasRoomAsync(decimal amount, decimal ceiling, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < leasedUntil && lease - open >= amount)
        {
            return true;
        }

        if (now < refusedUntil)
        {
            return false;
        }

        var wish = new SpendingWish(open + Math.Max(amount, ceiling * LeaseShare), open + amount, open);
        await ReportAsync(day, wish, now, cancellationToken);
        if (lease - open >= amount)
        {
            return true;
        }

        if (spentByAll + amount > ceiling)
        {
            refusedUntil = now + Interval;
            Warn(ceiling);
        }

        return false;
    }

    private void Warn(decimal ceiling)
    {
        var setting = $"{BudgetOptions.Section}:{account.Setting}";
        if (account.DumpId is { } dump)
        {
            logger.LogWarning(
                "The ceiling of {Ceiling} {Currency} for a dump ({Setting}) is reached: no model is asked for dump {DumpId}",
                ceiling,
                account.Currency,
                setting,
                dump);
        }
        else
        {
            logger.LogWarning(
                "The daily ceiling of {Ceiling} {Currency} ({Setting}) is reached: no model is asked until 00:00 UTC",
                ceiling,
                account.Currency,
                setting);
        }
    }

    private async Task ReportAsync(DateOnly when, SpendingWish wish, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var report = spent;
        (lease, spentByAll) = rows is null
            ? SettleAlone()
            : await rows.ChangeAsync(account.KeyOn(when), SpentDay.Empty, SpendingJson.Compact.SpentDay, Settle, cancellationToken);
        spent -= report;
        (reportedAt, leasedUntil) = (now, now + SpentDay.Life);

        (SpentDay, (decimal Granted, decimal Spent)) Settle(SpentDay found)
        {
            var (changed, granted) = found.Settle(instance, now, report, wish, account.Ceiling);
            return (changed, (granted, changed.Spent));
        }

        (decimal, decimal) SettleAlone()
        {
            var (changed, result) = Settle(alone);
            alone = account.DumpId is not null || when == DateOnly.FromDateTime(now.UtcDateTime) ? changed : SpentDay.Empty;
            return result;
        }
    }
}
