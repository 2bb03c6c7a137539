using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Azure.Models;
using Pipeline.Quota;
using Pipeline.Testing.Doubles;

namespace Pipeline.Azure.Tests.Models;

public sealed class ModelQuotaTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemorySharedRows rows = new(new PortCalls());

    [Fact]
    public async Task Each_model_that_the_settings_name_is_listed_once_with_what_was_used_of_it()
    {
        await UseAsync("http://one.example/v1", "small", 5_000);
        var quotas = Quotas(
            ("Pipeline:Model:Endpoint", "http://one.example/v1"),
            ("Pipeline:Model:Name", "small"),
            ("Pipeline:Model:Escalation:Name", "large"),
            ("Pipeline:Profiles:briefs:Dumps:0", "briefs/**"),
            ("Pipeline:Profiles:briefs:Prompts:Length", "short"),
            ("Pipeline:Profiles:legal:Dumps:0", "legal/**"),
            ("Pipeline:Profiles:legal:Model:Name", "careful"));

        var all = await quotas.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal([("small", 5_000.0), ("large", null), ("careful", null)], all.Select(one => (one.Model, one.Used?.Tokens)));
    }

    [Fact]
    public async Task Without_a_model_there_is_no_quota() =>
        Assert.Empty(await Quotas().ReadAsync(TestContext.Current.CancellationToken));

    private async Task UseAsync(string endpoint, string model, double tokens)
    {
        var key = new ModelOptions { Endpoint = new(endpoint), Name = model }.QuotaKey;
        var now = clock.GetUtcNow();
        var (shared, _) = SharedQuota.Empty.Lease("me", now, default, TimeSpan.FromSeconds(1), new(now, tokens, 7, 30_000, null));
        var row = await rows.ReadAsync(key, TestContext.Current.CancellationToken);
        await rows.TryWriteAsync(
            row with { Value = JsonSerializer.Serialize(shared, QuotaJson.Compact.SharedQuota) },
            TestContext.Current.CancellationToken);
    }

    private ModelQuotas Quotas(params (string Name, string Value)[] settings) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value)))
            .Build(),
        rows,
        clock);
}
