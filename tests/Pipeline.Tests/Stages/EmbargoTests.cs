using Pipeline.Contracts;

namespace Pipeline.Tests.Stages;

public sealed class EmbargoTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task An_embargoed_article_waits_for_longer_than_a_queue_can_hide_it()
    {
        var end = bench.Clock.GetUtcNow() + TimeSpan.FromDays(10);
        await bench.DropAsync("1.json", AgencyItem.Version(1, embargoed: end.ToString("O")));
        for (var day = 0; day < 10; day++)
        {
            await bench.WorkAsync();
            Assert.Empty(bench.Events);
            Assert.Equal(end, Assert.Single(bench.Ledger.Articles).NotBefore);
            bench.Clock.Advance(TimeSpan.FromDays(1));
        }

        await bench.SettleAsync();

        Assert.Equal(EventTypes.ArticleSummarized, Assert.Single(bench.Events).Type);
    }

    [Fact]
    public async Task A_later_version_replaces_one_that_waits()
    {
        await bench.DropAsync("1.json", AgencyItem.Version(1, embargoed: (bench.Clock.GetUtcNow() + TimeSpan.FromHours(2)).ToString("O")));
        await bench.WorkAsync();
        await bench.DropAsync("2.json", AgencyItem.Version(2));
        await bench.SettleAsync();

        Assert.Equal(["superseded", null], bench.RowsByDump.Select(row => row.Problem?.Class));
        Assert.Single(bench.Events);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2026-13-45")]
    public async Task An_embargo_that_cannot_be_read_is_never_ignored(string embargoed)
    {
        await bench.DropAsync("1.json", AgencyItem.Version(1, embargoed: embargoed));
        await bench.SettleAsync();

        Assert.Equal("embargo-unreadable", bench.RowsByDump[0].Problem?.Class);
        Assert.Empty(bench.Events);
    }

    [Theory]
    [InlineData("EMBARGOED UNTIL 00:01 GMT, MONDAY 2 MARCH 2026", 12)]
    [InlineData("*** Embargoed until 2 March 2026 ***", 24)]
    [InlineData("STRICT EMBARGOES HURT TRADE UNTIL 2027", 0)]
    public async Task A_line_above_the_text_states_an_embargo(string line, int hours)
    {
        await bench.DropAsync("1.ndjson", StageBench.Line("Title", line + "\n\n" + StageBench.Body(1)));
        await bench.WorkAsync();
        Assert.Equal(hours == 0 ? 1 : 0, bench.Events.Count);
        bench.Clock.Advance(TimeSpan.FromHours(hours == 0 ? 0 : hours - 1));
        await bench.WorkAsync();
        Assert.Equal(hours == 0 ? 1 : 0, bench.Events.Count);

        await bench.SettleAsync();

        Assert.Single(bench.Events);
        Assert.DoesNotContain("EMBARGOED", bench.Events[0].Data!.Value.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }
}
