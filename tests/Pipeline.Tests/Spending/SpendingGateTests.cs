using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Spending;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Spending;

/// <summary>A day's ceiling, kept by instances that rarely ask each other.</summary>
public sealed class SpendingGateTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Day = new(2026, 3, 1);

    private readonly FakeTimeProvider clock = new(Noon);
    private readonly PortCalls calls = new();
    private readonly InMemorySharedRows rows;
    private readonly CollectedLogs logs = new();

    public SpendingGateTests() => rows = new(calls);

    [Fact]
    public async Task Calls_stop_at_the_ceiling_until_the_next_day_and_the_log_says_so()
    {
        await using var spending = Instance(perDay: 1);

        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await CallAsync(spending, 0.1m));
        }

        Assert.Equal(TimeSpan.FromHours(12), await CallAsync(spending, 0.1m));
        Assert.Contains("The daily ceiling of 1 USD (Pipeline:Budget:PerDay) is reached", logs.Text, StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromHours(12));
        Assert.Null(await CallAsync(spending, 0.1m));
    }

    [Fact]
    public Task However_many_instances_and_whatever_becomes_of_them_the_ceiling_is_passed_by_a_lease_each_at_most() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 100], Gen.Select(Gen.Int[0, 9], Gen.Int[0, 120]).Array[300]).SampleAsync(
            async (count, cents, steps) =>
        {
            // Each costs at most what was reserved; some crash with what they had not reported.
            var (time, shared) = (new FakeTimeProvider(Noon), new InMemorySharedRows(new PortCalls()));
            var most = cents / 1000m;
            var instances = Enumerable.Range(0, count).Select(i => New(10, shared, time, i)).ToArray();
            var (total, crashes) = (0m, 0);
            foreach (var (step, (kind, seconds)) in steps.Index())
            {
                ref var spending = ref instances[step % count];
                if (kind == 0)
                {
                    spending = New(10, shared, time, 1000 + step);
                    crashes++;
                }
                else
                {
                    total += await SpendAsync(spending, most, kind);
                }

                time.Advance(TimeSpan.FromSeconds(seconds));
            }

            var lease = Math.Max(most, 0.1m);
            Assert.True(total <= 10 + (count + crashes) * lease, $"{total} spent");
        }, iter: 100, threads: 1);

    [Fact]
    public async Task Without_a_crash_the_ceiling_is_never_passed_and_nearly_all_of_it_can_be_spent()
    {
        var total = 0m;
        var instances = Enumerable.Range(0, 4).Select(i => Instance(perDay: 5, i)).ToArray();
        for (var i = 0; i < 4_000; i++)
        {
            total += await CallAsync(instances[i % 4], 0.003m) is null ? 0.003m : 0;
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.InRange(total, 4.8m, 5m);
    }

    [Fact]
    public async Task What_is_only_reserved_for_calls_under_way_stops_others_for_a_moment_not_for_the_day()
    {
        await using var spending = Instance(perDay: 1);
        Assert.Null(await spending.ReserveAsync(0.6m, default));

        Assert.Equal(TimeSpan.FromSeconds(30), await spending.ReserveAsync(0.6m, default));
        await spending.SettleAsync(0.6m, 0.1m);
        Assert.Null(await spending.ReserveAsync(0.6m, default));
        Assert.DoesNotContain("reached", logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_little_for_a_call_is_not_kept_from_others()
    {
        var (total, last) = (0m, new TimeSpan?[2]);
        var instances = Enumerable.Range(0, 2).Select(i => Instance(perDay: 1, i)).ToArray();
        for (var i = 0; i < 100; i++)
        {
            last[i % 2] = await CallAsync(instances[i % 2], most: 0.6m, cost: 0.1m);
            total += last[i % 2] is null ? 0.1m : 0;
            clock.Advance(TimeSpan.FromSeconds(40));
        }

        // Four leave room for one more, five do not.
        Assert.Equal(0.5m, total);
        Assert.All(last, wait => Assert.True(wait > TimeSpan.FromHours(10), $"{wait}"));
    }

    [Fact]
    public async Task Storage_is_asked_once_a_lease_not_once_a_call()
    {
        await using var spending = Instance(perDay: 100);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Null(await CallAsync(spending, 0.001m));
        }

        Assert.InRange(calls.Count, 2, 6);
    }

    [Fact]
    public async Task The_days_row_has_what_all_instances_spent_also_without_a_ceiling()
    {
        await using (var one = Instance(perDay: null, 1))
        await using (var two = Instance(perDay: null, 2))
        {
            await CallAsync(one, 0.25m);
            await CallAsync(two, 0.5m);
        }

        Assert.Equal(0.75m, (await DayAsync(Day)).Spent);
    }

    [Fact]
    public async Task What_was_spent_before_midnight_counts_for_the_day_before()
    {
        await using (var spending = Instance(perDay: 10))
        {
            await CallAsync(spending, 1);
            clock.Advance(TimeSpan.FromHours(13));
            await CallAsync(spending, 2);
        }

        Assert.Equal(1, (await DayAsync(Day)).Spent);
        Assert.Equal(2, (await DayAsync(Day.AddDays(1))).Spent);
    }

    [Fact]
    public async Task Who_ends_gives_the_rest_of_its_lease_back()
    {
        await using (var first = Instance(perDay: 1, 1))
        {
            await CallAsync(first, most: 0.9m, cost: 0.1m);
        }

        await using var second = Instance(perDay: 1, 2);
        Assert.Null(await CallAsync(second, 0.9m));
    }

    [Fact]
    public async Task A_call_of_unknown_price_is_neither_counted_nor_stopped()
    {
        await using var spending = Instance(perDay: null);

        Assert.Null(await spending.ReserveAsync(null, default));
        await spending.SettleAsync(null, 0);
        Assert.Equal(0, calls.Count);
    }

    [Fact]
    public async Task What_was_paid_for_is_reported_later_when_storage_fails_now()
    {
        await using (var spending = Instance(perDay: null))
        {
            calls.Before = (_, _) => throw new IOException("down");
            clock.Advance(TimeSpan.FromMinutes(1));
            await CallAsync(spending, 0.5m);
            calls.Before = null;
        }

        Assert.Equal(0.5m, (await DayAsync(Day)).Spent);
    }

    public void Dispose() => logs.Dispose();

    private static async Task<TimeSpan?> CallAsync(SpendingGate spending, decimal most, decimal? cost = null)
    {
        if (await spending.ReserveAsync(most, default) is { } wait)
        {
            return wait;
        }

        await spending.SettleAsync(most, cost ?? most);
        return null;
    }

    private static async Task<decimal> SpendAsync(SpendingGate spending, decimal most, int tenths)
    {
        var cost = most * tenths / 9;
        return await CallAsync(spending, most, cost) is null ? cost : 0;
    }

    private SpendingGate Instance(decimal? perDay, int seed = 1) => New(perDay, rows, clock, seed, logs);

    private static SpendingGate New(decimal? perDay, InMemorySharedRows rows, FakeTimeProvider clock, int seed, CollectedLogs? logs = null)
    {
        var factory = LoggerFactory.Create(logging =>
        {
            if (logs is not null)
            {
                logging.AddProvider(logs);
            }
        });
        return new(new SpendingAccount(perDay, "USD"), rows, clock, new Random(seed), factory.CreateLogger<SpendingGate>());
    }

    private async Task<SpentDay> DayAsync(DateOnly day) =>
        JsonSerializer.Deserialize((await rows.ReadAsync(SpendingAccount.KeyOfDay(day), default)).Value, SpendingJson.Compact.SpentDay)!;
}
