using System.Diagnostics;
using System.Text.Json;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Summarization.Models;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Telemetry;

/// <summary>One trace from the dump to the subscriber: its id is the dump's.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly StageBench bench = new();
    private readonly Listening listening;

    public TraceTests() => listening = new(bench.Metrics);

    [Fact]
    public async Task All_stages_of_a_dump_are_in_its_trace_and_an_article_hangs_on_the_span_that_read_it()
    {
        var dump = await bench.DropAsync("traced.ndjson", StageBench.Lines(2));
        await bench.SettleAsync();

        var spans = listening.SpansOf(dump.Id);
        Assert.Equal(
            [StageNames.AcceptDump, StageNames.IngestDump, StageNames.SummarizeArticle],
            spans.Select(span => span.OperationName).Distinct().Order(StringComparer.Ordinal));
        var reading = spans.Where(span => span.OperationName == StageNames.IngestDump).Select(span => span.SpanId).ToHashSet();
        Assert.All(
            spans.Where(span => span.OperationName == StageNames.SummarizeArticle),
            span => Assert.Contains(span.ParentSpanId, reading));
    }

    [Fact]
    public async Task Every_message_carries_it()
    {
        var dump = await bench.DropAsync("traced.ndjson", StageBench.Lines(2));
        var accepted = JsonElement.Parse(bench.Messages.Texts(QueueNames.Dumps)[^1]);
        await bench.Ingest.RunAsync(bench.Messages.Texts(QueueNames.Dumps)[^1], default);
        var ready = bench.Messages.Texts(QueueNames.Articles).Select(text => JsonElement.Parse(text)).ToList();
        await bench.SettleAsync();

        Assert.All(
            [
                .. ready.Append(accepted).Select(message => message.GetProperty("traceparent").GetString()),
                .. bench.Events.Select(message => message.TraceParent),
            ],
            traceParent => Assert.Equal(dump.Id, ActivityContext.Parse(traceParent!, null).TraceId.ToHexString()));
    }

    [Fact]
    public async Task An_event_names_the_same_parent_in_every_delivery()
    {
        var dump = await bench.IngestAsync("traced.ndjson", StageBench.Lines(1));
        var message = bench.Messages.Texts(QueueNames.Articles)[0];
        await bench.Summarize.RunAsync(message, default);
        var row = bench.Ledger.Articles.Single();
        await bench.Ledger.TryUpdateAsync(row with { State = ArticleState.Ready, LeasedUntil = null }, default);
        await bench.Summarize.RunAsync(message, default);

        var parents = bench.Events.Select(delivered => delivered.TraceParent).ToList();
        Assert.Equal(2, parents.Count);
        Assert.Contains(listening.SpansOf(dump.Id), span => span.Id == Assert.Single(parents.Distinct()));
    }

    [Fact]
    public async Task With_nonsense_for_a_parent_a_message_stays_in_the_trace()
    {
        var dump = await bench.IngestAsync("traced.ndjson", StageBench.Lines(1));
        var message = JsonSerializer.Deserialize(bench.Messages.Texts(QueueNames.Articles)[0], WorkJson.Compact.ArticleReady)!;
        await bench.Summarize.RunAsync(
            JsonSerializer.Serialize(message with { TraceParent = "00-nonsense" }, WorkJson.Compact.ArticleReady),
            default);

        Assert.Equal(dump.Id, ActivityContext.Parse(Assert.Single(bench.Events).TraceParent!, null).TraceId.ToHexString());
    }

    [Fact]
    public void Where_nothing_is_measured_messages_carry_the_trace_all_the_same()
    {
        var id = new string('a', 32);

        Assert.Equal($"00-{id}-{id[..16]}-01", TraceParents.Current(id));
    }

    [Fact]
    public async Task A_foreign_parent_is_not_followed()
    {
        var dump = await bench.IngestAsync("traced.ndjson", StageBench.Lines(1));
        var message = JsonSerializer.Deserialize(bench.Messages.Texts(QueueNames.Articles)[0], WorkJson.Compact.ArticleReady)!;
        await bench.Summarize.RunAsync(
            JsonSerializer.Serialize(
                message with
                {
                    TraceParent = $"00-{new string('1', 32)}-{new string('2', 16)}-01",
                },
                WorkJson.Compact.ArticleReady),
            default);

        Assert.Contains(listening.SpansOf(dump.Id), span => span.OperationName == StageNames.SummarizeArticle);
    }

    [Fact]
    public async Task What_the_host_measures_is_linked_and_what_failed_is_marked()
    {
        using var host = new Activity("host").Start();
        bench.Summarizer.Script = (_, _) => throw ModelFailure.Unavailable.Exception("not now");
        var dump = await bench.IngestAsync("traced.ndjson", StageBench.Lines(1));
        await bench.Summarize.RunAsync(bench.Messages.Texts(QueueNames.Articles)[0], default);

        var span = listening.SpansOf(dump.Id).Single(span => span.OperationName == StageNames.SummarizeArticle);
        Assert.Equal(host.TraceId, Assert.Single(span.Links).Context.TraceId);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    [Fact]
    public async Task Spans_and_metrics_hold_ids_and_no_content()
    {
        var dump = await bench.DropAsync(
            "secret-name.ndjson",
            StageBench.Line("Planted title", StageBench.Body(7) + " Planted body.") + "\n");
        await bench.SettleAsync();

        var tags = listening.SpansOf(dump.Id).SelectMany(span => span.TagObjects).Select(tag => tag.Value).Concat(listening.TagValues);
        Assert.All(tags, value => Assert.DoesNotMatch("Planted|harbour|secret-name", $"{value}"));
    }

    public void Dispose()
    {
        listening.Dispose();
        bench.Dispose();
    }
}
