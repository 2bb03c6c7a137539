using System.Text.Json;
using Pipeline.Quota;
using Pipeline.Spending;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Watching;

/// <summary>What Flow shows of what all instances share.</summary>
public sealed class FlowPageTests
{
    private const string Endpoint = "http://127.0.0.1:9/v1";

    [Fact]
    public async Task Quota_spending_and_pauses_are_shown()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(
            azurite,
            ("Pipeline:Model:Endpoint", Endpoint),
            ("Pipeline:Model:Name", "small-model"),
            ("Pipeline:Model:Quota:TokensPerMinute", "30000"),
            ("Pipeline:Model:Quota:RequestsPerMinute", "60"),
            ("Pipeline:Prices:small-model:Input", "0.2"),
            ("Pipeline:Prices:small-model:Output", "1.2"),
            ("Pipeline:Budget:PerDay", "10"),
            ("Pipeline:Budget:ArticlesPerDay", "5000"));
        var now = desk.Get<TimeProvider>().GetUtcNow();

        // Of instances whose clock goes ahead: it still counts when the page is asked for, however long that takes.
        var said = now.AddMinutes(10);
        var (quota, _) = SharedQuota.Empty.Lease("one", now, default, TimeSpan.FromSeconds(9), new(said, 12_000, 21, 30_000, 60));
        (quota, _) = quota.Lease("two", now, default, TimeSpan.FromSeconds(9), new(said, 3_000, 9, 30_000, 60));
        await WriteAsync(
            desk,
            "quota-" + Identity.OfModel("127.0.0.1", "small-model"),
            JsonSerializer.Serialize(quota, QuotaJson.Compact.SharedQuota));
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await WriteAsync(desk, SpendingAccount.KeyOfDay(today), Spent(4.25m));
        await WriteAsync(desk, SpendingAccount.KeyOfDay(today, SpendingAccount.Articles), Spent(1_234));
        await desk.Get<Pauses>().AddAsync(PauseScope.OfProfile("briefs"), TestContext.Current.CancellationToken);

        var page = await desk.Http.GetStringAsync(new Uri("/flow", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("15,000 of 30,000", page, StringComparison.Ordinal);
        Assert.Contains("30 of 60", page, StringComparison.Ordinal);
        Assert.Contains("50%", page, StringComparison.Ordinal);
        Assert.Contains("4.25 USD</b><span>spent today of 10.00 USD", page, StringComparison.Ordinal);
        Assert.Contains("1,234</b><span>asked about today of 5,000", page, StringComparison.Ordinal);
        Assert.Contains("profile briefs", page, StringComparison.Ordinal);
    }

    private static string Spent(decimal amount) =>
        JsonSerializer.Serialize(SpentDay.Empty with { Spent = amount }, SpendingJson.Compact.SpentDay);

    private static async Task WriteAsync(RunningDesk desk, string key, string value)
    {
        var row = await desk.Get<ISharedRows>().ReadAsync(key, TestContext.Current.CancellationToken);
        Assert.NotNull(await desk.Get<ISharedRows>().TryWriteAsync(row with { Value = value }, TestContext.Current.CancellationToken));
    }
}
