using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Ingestion;

/// <summary>Dumps of a format that cannot be re-entered, longer than a slice: expanded once, worked off from chunks.</summary>
public sealed class ExpansionTests
{
    /// <summary>Passes with each look at the clock, so that slices end after a few entries.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private static readonly (string, string) ShortSlices = ("Slice", "00:00:01");

    [Fact]
    public async Task Every_article_arrives_in_order_and_the_chunks_are_gone()
    {
        using var bench = New();
        var chunks = 0;
        bench.Calls.After = (name, _) =>
            Task.FromResult(name == "documents.create work" ? Interlocked.Increment(ref chunks) : 0);
        await bench.DropAsync("a.ndjson.gz", StageBench.Gzip(StageBench.Lines(200)));

        await bench.SettleAsync();

        Assert.Equal(1, chunks);
        AssertWhole(bench, 200);
        Assert.Equal(200, bench.Events.Count);
    }

    [Fact]
    public async Task What_is_read_ahead_keeps_its_date_and_its_agencys_terms()
    {
        using var bench = New();
        var lines = Enumerable.Range(1, 40).Select(number => JsonSerializer.Serialize(new
        {
            title = $"Title {number}",
            text = StageBench.Body(number),
            published = "2026-02-01T09:30:00Z",
            uri = $"tag:agency.example,2026:{number}",
            pubstatus = "usable",
            version = $"{number}",
            subject = new[] { new { code = "medtop:20000030" } },
        }));
        await bench.DropAsync("a.ndjson.gz", StageBench.Gzip(string.Join('\n', lines)));

        await bench.SettleAsync();

        Assert.All(
            bench.Events.Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!),
            told =>
            {
                Assert.Equal(new DateTimeOffset(2026, 2, 1, 9, 30, 0, TimeSpan.Zero), told.PublishedAt);
                Assert.Equal((told.Ordinal, "medtop:20000030"), (told.Wire!.Version, Assert.Single(told.Wire.Subjects!)));
            });
    }

    [Fact]
    public async Task A_dump_that_fits_a_slice_needs_no_chunks()
    {
        using var bench = new StageBench();
        bench.Calls.Before = (name, _) =>
            name == "documents.create work" ? throw new InvalidOperationException("A chunk was written.") : Task.CompletedTask;
        await bench.DropAsync("a.ndjson.gz", StageBench.Gzip(StageBench.Lines(200)));

        await bench.SettleAsync();

        AssertWhole(bench, 200);
    }

    [Fact]
    public async Task Large_entries_fill_several_chunks()
    {
        using var bench = New();
        var chunks = 0;
        bench.Calls.After = (name, _) =>
            Task.FromResult(name == "documents.create work" ? Interlocked.Increment(ref chunks) : 0);
        var lines = Enumerable
            .Range(1, 30)
            .Select(i =>
                StageBench.Line($"Title {i}", string.Join("\n\n", Enumerable.Range(0, 2500).Select(j => StageBench.Body((i * 10_000) + j))))
                + "\n");
        await bench.DropAsync("a.ndjson.gz", StageBench.Gzip(string.Concat(lines)));

        await bench.SettleAsync();

        Assert.InRange(chunks, 2, 10);
        AssertWhole(bench, 30);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_anywhere_loses_nothing_and_summarises_nothing_twice(bool afterEffect)
    {
        const int articles = 12;
        var crashed = true;
        for (var at = 1; crashed; at++)
        {
            using var bench = New();
            await bench.DropAsync("a.ndjson.gz", StageBench.Gzip(StageBench.Lines(articles)));
            var crash = new Crash(bench.Calls, at, afterEffect);
            _ = await Record.ExceptionAsync(bench.SettleAsync);
            crash.Restart();
            crashed = crash.Happened;
            await bench.SettleAsync();

            AssertWhole(bench, articles);
            Assert.InRange(bench.Summarizer.Count, articles, articles + 1);
            Assert.InRange(bench.Events.Count, articles, articles + 1);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dump_that_changes_half_way_ends_with_its_reason_and_leaves_no_chunks(bool deleted)
    {
        using var bench = New();
        await bench.DropAsync("a.ndjson.gz", StageBench.Gzip(StageBench.Lines(200)));
        await bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync);
        Assert.NotEmpty(bench.Documents.Names(ContainerNames.Work));
        if (deleted)
        {
            bench.Dumps.Delete("a.ndjson.gz");
        }
        else
        {
            await bench.UploadAsync("a.ndjson.gz", StageBench.Gzip(StageBench.Lines(1)));
        }

        await bench.SettleAsync();

        var dump = bench.Ledger.Dumps.First(row => row.Length > 1000);
        Assert.Equal(
            (DumpState.Rejected, deleted ? RejectionClass.SourceGone : RejectionClass.Superseded),
            (dump.State, dump.Problem!.Class));
        Assert.InRange(dump.Delivered, 1, 199);
        Assert.Empty(bench.Documents.Names(ContainerNames.Work));
    }

    [Fact]
    public async Task What_comes_before_a_broken_end_goes_through()
    {
        var bytes = StageBench.Gzip(StageBench.Lines(5000));
        using var bench = New();
        await bench.DropAsync("a.ndjson.gz", bytes[..(bytes.Length / 2)]);

        await bench.SettleAsync();

        var dump = Assert.Single(bench.Ledger.Dumps);
        Assert.Equal(
            1,
            bench.Ledger.Articles.Count(row => row.Problem?.Class == RejectionClass.Malformed)
                + (dump.Problem?.Class == RejectionClass.Malformed ? 1 : 0));
        Assert.InRange(dump.Delivered, 1000, 4000);
        Assert.Empty(bench.Documents.Names(ContainerNames.Work));
    }

    private static StageBench New() => new(ShortSlices) { Clock = { AutoAdvanceAmount = Pace } };

    private static void AssertWhole(StageBench bench, int articles)
    {
        var dump = Assert.Single(bench.Ledger.Dumps);
        Assert.True(dump.State == DumpState.Completed, bench.Logs.Text);
        Assert.Equal(articles, dump.Delivered);
        Assert.Equal(Enumerable.Range(1, articles), bench.Ledger.Articles.Select(row => row.Ordinal));
        Assert.Equal(articles, bench.Events.Select(sent => sent.Id).Distinct().Count());
        Assert.Equal(articles, bench.Summarizer.Titles.Distinct().Count());
        Assert.Empty(bench.Documents.Names(ContainerNames.Work));
        Assert.Empty(bench.DeadLetters);
    }
}
