using System.Globalization;
using Microsoft.Extensions.Logging;
using Pipeline.Quota;
using Pipeline.Storage;

namespace Pipeline.Spending;

/// <summary>
/// Counts what is spent in a day and keeps it below the ceiling: each instance leases a hundredth of it at a time and asks
/// before each call whether the call's highest cost is still in its lease. Days are UTC.
/// </summary>
public sealed class SpendingGate : IAsyncDisposable
{
    /// <summary>The account in which all articles of a day are counted, instead of money. No profile's name holds a tilde.</summary>
    public const string ArticlesAccount = "articles~";

    /// <summary>Of the ceiling: large enough for storage to be asked rarely, small enough for the last to be no matter.</summary>
    private const decimal LeaseShare = 0.01m;

    /// <summary>How long spending may stay unreported, and how long a reached ceiling is believed without asking again.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly BudgetOptions options;
    private readonly ISharedRows? rows;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly string instance;
    private readonly string account;
    private readonly string setting;
    private SpentDay alone = SpentDay.Empty;
    private decimal spentByAll;
    private DateOnly day;
    private DateTimeOffset reportedAt;
    private DateTimeOffset leasedUntil;
    private DateTimeOffset refusedUntil;
    private decimal lease;
    private decimal open;
    private decimal spent;

    /// <param name="options">Ceiling and currency.</param>
    /// <param name="rows">Null: this process counts for itself alone.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="random">Names this instance.</param>
    /// <param name="logger">Told when the ceiling is reached.</param>
    /// <param name="account">What is spent under one name is summed up apart from the rest.</param>
    /// <param name="setting">Names the ceiling in messages.</param>
    public SpendingGate(
        BudgetOptions options,
        ISharedRows? rows,
        TimeProvider clock,
        Random random,
        ILogger<SpendingGate> logger,
        string account = "",
        string setting = nameof(BudgetOptions.PerDay))
    {
        this.account = account;
        this.setting = setting;
        this.options = options;
        this.rows = rows;
        this.clock = clock;
        this.logger = logger;
        instance = random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
        reportedAt = clock.GetUtcNow();
        day = DateOnly.FromDateTime(reportedAt.UtcDateTime);
    }

    public string Currency => options.Currency;

    /// <summary>Of a day; null for none.</summary>
    public decimal? Ceiling => options.PerDay;

    /// <summary>The row that holds a day's spending.</summary>
    public static string Key(DateOnly day, string account = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"spent-{day:yyyy-MM-dd}{(account.Length == 0 ? "" : "-")}{account.ToLowerInvariant()}");

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
            if (options.PerDay is { } ceiling && !await HasRoomAsync(amount, ceiling, now, cancellationToken))
            {
                // What others have leased or calls under way may cost at most is mostly not spent: then it goes on today.
                return spentByAll + amount > ceiling ? day.AddDays(1).ToDateTime(TimeOnly.MinValue) - now.UtcDateTime : Interval;
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
                await TryReportAsync(Math.Max(lease, open), now);
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
        if (spent > 0 || lease > 0)
        {
            await TryReportAsync(0, clock.GetUtcNow());
        }

        turn.Dispose();
    }

    /// <summary>What has been paid for is not lost over its bookkeeping: the next report has it.</summary>
    private async Task TryReportAsync(decimal wanted, DateTimeOffset now)
    {
        try
        {
            await ReportAsync(day, wanted, now, CancellationToken.None);
        }
        catch (Exception e)
        {
            logger.LogWarning("{Spent} {Currency} spent could not be reported yet: {Error}", spent, options.Currency, e.GetType().Name);
        }
    }

    private async Task TurnDayAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (today != day)
        {
            await ReportAsync(day, 0, now, cancellationToken);
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

        await ReportAsync(day, open + Math.Max(amount, ceiling * LeaseShare), now, cancellationToken);
        if (lease - open >= amount)
        {
            return true;
        }

        if (spentByAll + amount > ceiling)
        {
            refusedUntil = now + Interval;
            logger.LogWarning(
                "The daily ceiling of {Ceiling} {Currency} ({Setting}) is reached: no model is asked until 00:00 UTC",
                ceiling,
                options.Currency,
                $"{BudgetOptions.Section}:{setting}");
        }

        return false;
    }

    private async Task ReportAsync(DateOnly when, decimal wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var report = spent;
        (lease, spentByAll) = rows is null
            ? SettleAlone()
            : await rows.ChangeAsync(Key(when, account), SpentDay.Empty, SpendingJson.Compact.SpentDay, Settle, cancellationToken);
        spent -= report;
        (reportedAt, leasedUntil) = (now, now + SpentDay.Life);

        (SpentDay, (decimal Granted, decimal Spent)) Settle(SpentDay found)
        {
            var (changed, granted) = found.Settle(instance, now, report, wanted, options.PerDay);
            return (changed, (granted, changed.Spent));
        }

        (decimal, decimal) SettleAlone()
        {
            var (changed, result) = Settle(alone);
            alone = when == DateOnly.FromDateTime(now.UtcDateTime) ? changed : SpentDay.Empty;
            return result;
        }
    }
}
