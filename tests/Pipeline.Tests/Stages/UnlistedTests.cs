using System.Text.Json;
using Pipeline.Contracts;

namespace Pipeline.Tests.Stages;

/// <summary>Rejected entries beyond the limit have no row and no event: the dump counts them by class.</summary>
public sealed class UnlistedTests
{
    private const string Limit = "Pipeline:Limits:RejectedEntries";

    private static readonly string Good = StageBench.Lines(1).Trim();

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.ndjson")]
    [InlineData("a.json.gz")]
    public async Task What_is_rejected_beyond_the_limit_is_counted_and_what_is_good_gets_through(string name)
    {
        var (open, comma, close) = name.StartsWith("a.json", StringComparison.Ordinal) ? ("[", ",", "]") : ("", "", "");
        var bad = string.Concat(Enumerable.Repeat($"1{comma}\n", 40));
        var text = $"{open}{Good}{comma}\n{bad}{Good}{comma}\n{bad}{{\"x\":1}}{comma}\n{Good}{comma}\n{{\"x\":1}}\n{close}";
        using var bench = new StageBench(
            (Limit, "10"),
            ("Pipeline:Routes:done:Queue", "done"),
            ("Pipeline:Routes:done:Events:0", "Completed"));
        bench.Messages.CreateQueue("done");
        await (name.EndsWith(".gz", StringComparison.Ordinal) ? bench.DropAsync(name, StageBench.Gzip(text)) : bench.DropAsync(name, text));

        await bench.SettleAsync();

        var completed = Assert
            .Single(bench.EventsOn("done"), sent => sent.Type == EventTypes.DumpCompleted)
            .Data!.Value.Deserialize(ContractJson.Compact.DumpCompleted)!;
        Assert.Equal((14, 3, 11), (completed.Articles, completed.Delivered, completed.Rejected));
        Assert.Equal("malformed 70, no-text 2", string.Join(", ", completed.Unlisted!.Select(count => $"{count.Key} {count.Value}")));
    }

    [Fact]
    public async Task A_dump_within_the_limit_counts_none()
    {
        using var bench = new StageBench((Limit, "10"));
        await bench.DropAsync("a.json", $"[1,1,{Good}]");

        await bench.SettleAsync();

        Assert.All(bench.Ledger.Dumps, dump => Assert.Null(dump.Unlisted));
    }
}
