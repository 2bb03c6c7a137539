using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Tests.Stages;

public sealed class FlowTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Every_article_of_a_dump_is_delivered_once_and_the_dump_is_completed()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(25));

        await bench.SettleAsync();

        var dump = Assert.Single(bench.Ledger.Dumps);
        Assert.Equal((DumpState.Completed, 25, 25, 0, 0), (dump.State, dump.Settled, dump.Delivered, dump.Rejected, dump.Dead));
        Assert.Equal((25, 25), (bench.Summarizer.Count, bench.Events.Select(e => e.Id).Distinct().Count()));
        Assert.Equal(25, bench.Events.Count);
        Assert.Equal(bench.Events.Select(e => e.Id).Order(), bench.Ledger.Articles.Select(row => row.EventId).Order());
    }

    [Fact]
    public async Task A_broken_line_is_one_rejection_and_the_rest_goes_through()
    {
        var lines = StageBench.Lines(4).Split('\n');
        await bench.DropAsync(
            "a.ndjson",
            string.Join('\n', lines[0], "{\"title\": ", "[1]", "{\"text\":\"\\ud800\"}", "{\"title\":7}", lines[1], "", lines[2]));

        await bench.SettleAsync();

        var dump = Assert.Single(bench.Ledger.Dumps);
        Assert.Equal((DumpState.Completed, 3, 4, 0), (dump.State, dump.Delivered, dump.Rejected, dump.Dead));
        Assert.Equal([2, 3, 4, 5], bench.Ledger.Articles.Where(row => row.State == ArticleState.Rejected).Select(row => row.Ordinal));
        Assert.All(bench.Ledger.Articles.Where(row => row.State == ArticleState.Rejected), row => Assert.NotEmpty(row.Problem!.Reason));
    }

    [Fact]
    public async Task Evidence_is_the_stretch_of_the_stored_body_that_it_points_at()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));

        await bench.SettleAsync();

        var payload = Assert.Single(bench.Events).Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!;
        var stored = JsonSerializer.Deserialize(
            bench.Documents.Content(ContainerNames.Articles, payload.ArticleBlob),
            DocumentJson.Compact.StoredArticle
        )!;
        Assert.Equal(2, payload.KeyPoints.Count);
        Assert.All(payload.KeyPoints.SelectMany(point => point.Evidence), e => Assert.Equal(stored.Article.Body[e.Start..e.End], e.Text));
    }

    [Fact]
    public async Task The_envelope_is_a_cloud_event()
    {
        await bench.DropAsync("of mine/ü#1.ndjson", StageBench.Lines(1));

        await bench.SettleAsync();

        using var json = JsonDocument.Parse(Assert.Single(bench.Messages.Texts(QueueNames.ArticleSummaries)));
        var root = json.RootElement;
        Assert.Equal("1.0", root.GetProperty("specversion").GetString());
        Assert.Equal(EventTypes.ArticleSummarized, root.GetProperty("type").GetString());
        Assert.Equal("application/json", root.GetProperty("datacontenttype").GetString());
        Assert.Equal("/raw-articles/of%20mine/%C3%BC%231.ndjson", root.GetProperty("source").GetString());
        Assert.True(Uri.TryCreate(root.GetProperty("source").GetString(), UriKind.Relative, out _));
        Assert.Matches("^[0-9a-f]{32}$", root.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Object, root.GetProperty("data").ValueKind);
        Assert.True(root.GetProperty("time").TryGetDateTimeOffset(out _));
        Assert.All(root.EnumerateObject(), property => Assert.Matches("^[a-z0-9]+$", property.Name));
    }

    [Fact]
    public async Task The_same_file_again_is_answered_again_and_summarised_once()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(2));
        await bench.SettleAsync();
        await bench.DropAsync("a.ndjson", StageBench.Lines(2));

        await bench.SettleAsync();

        Assert.Equal((2, 4, 2), (bench.Ledger.Dumps.Count, bench.Events.Select(e => e.Id).Distinct().Count(), bench.Summarizer.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dump_that_changes_half_way_ends_with_its_reason_and_keeps_what_came_before(bool deleted)
    {
        using var slices = new StageBench(("Slice", "00:00:01"));
        slices.Calls.After = (name, _) =>
        {
            slices.Clock.Advance(name == "ledger.add-articles" ? TimeSpan.FromSeconds(2) : TimeSpan.Zero);
            return Task.CompletedTask;
        };
        await slices.IngestAsync("a.ndjson", StageBench.Lines(150));
        if (deleted)
        {
            slices.Dumps.Delete("a.ndjson");
        }
        else
        {
            await slices.UploadAsync("a.ndjson", StageBench.Lines(1));
        }

        await slices.SettleAsync();

        var dump = slices.Ledger.Dumps.First(row => row.Length > 1000);
        Assert.Equal(
            (DumpState.Rejected, deleted ? RejectionClass.SourceGone : RejectionClass.Superseded),
            (dump.State, dump.Problem!.Class));
        Assert.Equal(100, dump.Delivered);
    }

    [Theory]
    [InlineData("dumps.open")]
    [InlineData("ledger.add-articles")]
    public async Task A_thousand_lines_in_many_slices_arrive_whole(string slowCall)
    {
        using var slices = new StageBench(("Slice", "00:00:01"));
        slices.Calls.After = (name, _) =>
        {
            slices.Clock.Advance(name == slowCall ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);
            return Task.CompletedTask;
        };
        await slices.DropAsync("a.ndjson", StageBench.Lines(1000));

        await slices.SettleAsync();

        var dump = Assert.Single(slices.Ledger.Dumps);
        Assert.Equal((DumpState.Completed, 1000), (dump.State, dump.Delivered));
        Assert.True(dump.Offer >= 10);
        Assert.Equal(Enumerable.Range(1, 1000), slices.Ledger.Articles.Select(row => row.Ordinal));
        Assert.Equal(1000, slices.Summarizer.Titles.Distinct().Count());
        Assert.Equal((1000, 1000), (slices.Summarizer.Count, slices.Events.Count));
    }

    [Theory]
    [InlineData("article-summaries-gone")]
    [InlineData("article-summaries-Not A Queue/../x")]
    [InlineData("article-summaries-")]
    public async Task A_reply_queue_that_is_none_holds_nothing_back(string replyTo)
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(1), replyTo);

        await bench.SettleAsync();

        Assert.Single(bench.Events);
        Assert.Equal(ArticleState.Delivered, Assert.Single(bench.Ledger.Articles).State);
    }

    [Theory]
    [InlineData("dumps")]
    [InlineData("article-summaries")]
    [InlineData("article-summaries-Upper")]
    [InlineData("article-summaries--two")]
    [InlineData("article-summaries-../dumps")]
    [InlineData("article-summaries-me-poison")]
    public async Task A_reply_to_that_is_not_allowed_is_ignored(string replyTo) =>
        Assert.Null((await bench.DropAsync("a.ndjson", StageBench.Lines(1), replyTo)).ReplyTo);

    [Theory]
    [InlineData("Pipeline:Replies:Enabled", "false")]
    [InlineData("Pipeline:Replies:Queues:0", "article-summaries-you")]
    [InlineData("Pipeline:Routes:all:Queue", "article-summaries-me")]
    public async Task A_reply_queue_that_the_settings_do_not_allow_is_refused_with_a_warning(string setting, string value)
    {
        using var strict = new StageBench((setting, value));

        var dump = await strict.DropAsync("a.ndjson", StageBench.Lines(1), "article-summaries-me");
        await strict.SettleAsync();

        Assert.Null(dump.ReplyTo);
        Assert.Contains("pipeline_reply_to", strict.Logs.Text, StringComparison.Ordinal);
        var settled = strict.Ledger.Dumps.Single();
        Assert.Equal((DumpState.Completed, null), (settled.State, settled.Problem));
        Assert.Equal(RejectionClass.ReplyRefused, settled.Notice!.Class);
        Assert.Contains("'article-summaries-me'", settled.Notice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dump_whose_answers_nobody_would_get_is_rejected_before_anything_is_paid_for_it()
    {
        using var strict = new StageBench(("Pipeline:Replies:Enabled", "false"));
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(StageBench.Lines(1)));
        await strict.Dumps.UploadAsync("a.ndjson", content, new("article-summaries-me", IsReplyOnly: true), default);

        var dump = (await strict.Accept.RunAsync("a.ndjson", default))!;

        Assert.Equal((DumpState.Rejected, RejectionClass.ReplyRefused), (dump.State, dump.Problem?.Class));
        Assert.Empty(strict.Messages.Texts(QueueNames.Dumps));
    }

    [Fact]
    public async Task A_reply_queue_that_the_settings_name_is_allowed()
    {
        using var strict = new StageBench(("Pipeline:Replies:Queues:0", "article-summaries-me"));

        Assert.Equal("article-summaries-me", (await strict.DropAsync("a.ndjson", StageBench.Lines(1), "article-summaries-me")).ReplyTo);
    }

    [Fact]
    public async Task An_answer_goes_to_the_reply_queue_too()
    {
        bench.Messages.CreateQueue("article-summaries-me");
        await bench.DropAsync("a.ndjson", StageBench.Lines(1), "article-summaries-me");

        await bench.SettleAsync();

        Assert.Equal(bench.Messages.Texts(QueueNames.ArticleSummaries), bench.Messages.Texts("article-summaries-me"));
    }

    [Fact]
    public async Task Logs_have_neither_article_text_nor_names_of_dumps()
    {
        bench.Summarizer.Script = (number, _) => number == 1 ? throw new InvalidOperationException("no quotes here") : Task.CompletedTask;
        await bench.DropAsync("secret-name.ndjson", StageBench.Lines(3) + "{broken harbour\n");
        await bench.SettleAsync();
        await bench.Ingest.RunAsync("harbour, not JSON", default);

        Assert.NotEmpty(bench.Logs.Text);
        Assert.DoesNotContain("harbour", bench.Logs.Text);
        Assert.DoesNotContain("secret-name", bench.Logs.Text);
        Assert.DoesNotContain("Title", bench.Logs.Text);
    }
}
