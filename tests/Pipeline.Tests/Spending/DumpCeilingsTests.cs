using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Spending;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Spending;

/// <summary>A ceiling for each dump, kept by instances that rarely ask each other, whatever the day.</summary>
public sealed class DumpCeilingsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Noon);
    private readonly PortCalls calls = new();
    private readonly InMemorySharedRows rows;
    private readonly CollectedLogs logs = new();

    public DumpCeilingsTests() => rows = new(calls);

    [Fact]
    public async Task A_dump_stops_at_the_ceiling_on_every_day_and_others_go_on()
    {
        await using var spending = Instance(perDump: 1);
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await CallAsync(spending, "one", 0.1m));
        }

        var refusal = await CallAsync(spending, "one", 0.1m);
        Assert.Equal(TimeSpan.FromDays(1), refusal!.Wait);
        Assert.Equal(
            "the dump's ceiling of spending is reached, or reserved for calls under way (Pipeline:Budget:PerDump)", refusal.Reason);
        Assert.Contains("The ceiling of 1 USD for a dump (Pipeline:Budget:PerDump) is reached", logs.Text, StringComparison.Ordinal);
        Assert.Null(await CallAsync(spending, "two", 0.1m));

        clock.Advance(TimeSpan.FromDays(3));
        Assert.NotNull(await CallAsync(spending, "one", 0.1m));
        Assert.Null(await CallAsync(spending, "two", 0.1m));
    }

    [Fact]
    public async Task What_a_host_spent_counts_for_the_next_one_and_what_it_had_only_leased_does_not()
    {
        await using (var first = Instance(perDump: 1, seed: 1))
        {
            await CallAsync(first, "one", most: 0.9m, cost: 0.5m);
        }

        await using var second = Instance(perDump: 1, seed: 2);
        Assert.Null(await CallAsync(second, "one", 0.5m));
        Assert.NotNull(await CallAsync(second, "one", 0.1m));
        Assert.Equal(1, (await SumAsync("one")).Spent);
    }

    [Fact]
    public async Task Without_a_crash_two_hosts_never_pass_the_ceiling_and_spend_nearly_all_of_it()
    {
        var total = 0m;
        var hosts = new[] { Instance(perDump: 5, seed: 1), Instance(perDump: 5, seed: 2) };
        for (var i = 0; i < 4_000; i++)
        {
            total += await CallAsync(hosts[i % 2], "one", 0.003m) is null ? 0.003m : 0;
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.InRange(total, 4.8m, 5m);
    }

    [Fact]
    public Task However_many_instances_and_whatever_becomes_of_them_a_dump_passes_its_ceiling_by_a_lease_each_at_most() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 100], Gen.Select(Gen.Int[0, 9], Gen.Int[0, 120], Gen.Int[1, 3]).Array[300]).SampleAsync(
            async (count, cents, steps) =>
        {
            // Each costs at most what was reserved; some crash with what they had not reported, some rest.
            var (time, shared) = (new FakeTimeProvider(Noon), new InMemorySharedRows(new PortCalls()));
            var most = cents / 1000m;
            var hosts = Enumerable.Range(0, count).Select(i => New(10, shared, time, i)).ToArray();
            var (totals, crashes) = (new decimal[4], 0);
            foreach (var (step, (kind, seconds, dump)) in steps.Index())
            {
                ref var spending = ref hosts[step % count];
                if (kind == 0)
                {
                    spending = New(10, shared, time, 1000 + step);
                    crashes++;
                }
                else if (await CallAsync(spending, $"dump{dump}", most, most * kind / 9) is null)
                {
                    totals[dump] += most * kind / 9;
                }

                time.Advance(TimeSpan.FromSeconds(seconds));
            }

            var lease = Math.Max(most, 0.1m);
            Assert.All(totals, total => Assert.True(total <= 10 + (count + crashes) * lease, $"{total} spent"));
        }, iter: 60, threads: 1);

    [Fact]
    public async Task Storage_is_asked_once_a_lease_not_once_a_call()
    {
        await using var spending = Instance(perDump: 100);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Null(await CallAsync(spending, "one", 0.001m));
        }

        Assert.InRange(calls.Count, 2, 6);
    }

    [Fact]
    public async Task A_ceiling_that_is_reached_is_believed_for_a_while()
    {
        await using var spending = Instance(perDump: 1);
        Assert.Null(await CallAsync(spending, "one", 1));
        Assert.NotNull(await CallAsync(spending, "one", 1));
        var asked = calls.Count;
        for (var i = 0; i < 100; i++)
        {
            Assert.NotNull(await CallAsync(spending, "one", 1));
        }

        Assert.Equal(asked, calls.Count);
    }

    [Fact]
    public async Task Dumps_at_which_nothing_happens_any_more_are_reported_and_given_up()
    {
        await using var spending = Instance(perDump: 1);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Null(await CallAsync(spending, $"dump{i}", 0.1m));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(spending.Count, 1, 62);
        Assert.InRange(calls.Count, 2_000, 4_000);
        var first = await SumAsync("dump0");
        Assert.Equal(0.1m, first.Spent);
        Assert.Empty(first.Leases);
    }

    [Fact]
    public async Task Of_many_calls_at_once_each_is_counted_once_however_often_gates_are_given_up()
    {
        const int Callers = 8;
        const int Calls = 300;
        await using (var spending = Instance(perDump: 1_000))
        {
            await Parallel.ForAsync(0, Callers, async (caller, _) =>
            {
                for (var i = 0; i < Calls; i++)
                {
                    Assert.Null(await spending.ReserveAsync($"dump{(i + caller) % 5}", 0.01m, default));
                    await Task.Yield();
                    clock.Advance(TimeSpan.FromSeconds(7));
                    await spending.SettleAsync($"dump{(i + caller) % 5}", 0.01m, 0.01m);
                }
            });
        }

        var sums = await Task.WhenAll(Enumerable.Range(0, 5).Select(async dump => (await SumAsync($"dump{dump}")).Spent));
        Assert.All(sums, sum => Assert.Equal(Callers * Calls / 5 * 0.01m, sum));
    }

    [Fact]
    public async Task A_call_that_takes_long_keeps_its_room_and_is_counted()
    {
        await using var spending = Instance(perDump: 1);
        await using var other = Instance(perDump: 1, seed: 2);
        Assert.Null(await spending.ReserveAsync("slow", 0.9m, default));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await CallAsync(spending, "other", 0.1m));
        Assert.Equal(TimeSpan.FromSeconds(30), (await CallAsync(other, "slow", 0.9m))!.Wait);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await CallAsync(spending, "other", 0.1m));
        await spending.SettleAsync("slow", 0.9m, 0.9m);

        Assert.NotNull(await CallAsync(spending, "slow", 0.2m));
    }

    [Fact]
    public async Task What_was_paid_for_is_reported_later_when_storage_fails_now()
    {
        await using (var spending = Instance(perDump: 1))
        {
            await CallAsync(spending, "one", 0.5m);
            clock.Advance(TimeSpan.FromMinutes(2));
            calls.Before = (_, _) => throw new IOException("down");
            await Assert.ThrowsAsync<IOException>(() => CallAsync(spending, "two", 0.5m));
            Assert.Equal(2, spending.Count);
            calls.Before = null;
            clock.Advance(TimeSpan.FromMinutes(2));
            await CallAsync(spending, "three", 0.5m);
            Assert.Equal(0.5m, (await SumAsync("one")).Spent);
        }
    }

    [Fact]
    public async Task Without_a_ceiling_or_a_dump_nothing_is_counted()
    {
        await using var unlimited = Instance(perDump: null);
        await using var limited = Instance(perDump: 1);

        Assert.Null(await CallAsync(unlimited, "one", 5));
        Assert.Null(await CallAsync(limited, null, 5));
        Assert.Equal(0, calls.Count);
    }

    [Fact]
    public async Task What_the_day_refuses_costs_the_dump_nothing()
    {
        await using var dumps = Instance(perDump: 1);
        await using var day = new SpendingGate(new(0.5m, "USD"), rows, clock, new Random(9), Logger(logs));
        var ceilings = new Ceilings(day, dumps);

        Assert.Contains("day", (await ceilings.ReserveAsync("one", 0.6m, default))!.Reason, StringComparison.Ordinal);
        Assert.Null(await CallAsync(dumps, "one", 1));
    }

    [Fact]
    public async Task What_the_dump_refuses_costs_the_day_nothing()
    {
        await using var dumps = Instance(perDump: 0.5m);
        await using var day = new SpendingGate(new(1, "USD"), rows, clock, new Random(9), Logger(logs));
        var ceilings = new Ceilings(day, dumps);

        Assert.Contains("PerDump", (await ceilings.ReserveAsync("one", 0.6m, default))!.Reason, StringComparison.Ordinal);
        Assert.Null(await day.ReserveAsync(1, default));
    }

    public void Dispose() => logs.Dispose();

    private static async Task<SpendingRefusal?> CallAsync(DumpCeilings spending, string? dump, decimal most, decimal? cost = null)
    {
        if (await spending.ReserveAsync(dump, most, default) is { } refusal)
        {
            return refusal;
        }

        await spending.SettleAsync(dump, most, cost ?? most);
        return null;
    }

    private DumpCeilings Instance(decimal? perDump, int seed = 1) => New(perDump, rows, clock, seed, logs);

    private static DumpCeilings New(
        decimal? perDump, InMemorySharedRows rows, FakeTimeProvider clock, int seed, CollectedLogs? logs = null) =>
        new(new(perDump, "USD", nameof(BudgetOptions.PerDump)), rows, clock, new Random(seed), Logger(logs));

    private static ILogger<SpendingGate> Logger(CollectedLogs? logs) => LoggerFactory
        .Create(logging =>
        {
            if (logs is not null)
            {
                logging.AddProvider(logs);
            }
        })
        .CreateLogger<SpendingGate>();

    private async Task<SpentDay> SumAsync(string dump) => JsonSerializer.Deserialize(
        (await rows.ReadAsync(SpendingAccount.KeyOfDump(dump), default)).Value, SpendingJson.Compact.SpentDay)!;
}
