using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger.Feedback;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Testing.Contracts;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Operations;

public sealed class TakeFeedbackTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_message_is_kept_with_the_model_and_the_version_that_wrote_the_summary()
    {
        var said = await OfDeliveredAsync() with { Part = "point-1", Good = false, Problem = "false", Reason = " It says 84. " };

        await SendAsync(said);

        var row = bench.Ledger.Articles[0];
        Assert.Equal(
            new FeedbackRow
            {
                DumpId = row.DumpId,
                Ordinal = 1,
                Name = Identity.OfFeedback(row.EventId!, "point-1", "", "bad", "false", " It says 84. "),
                ArticleId = row.ArticleId,
                EventId = row.EventId!,
                IsGood = false,
                Part = new(FeedbackPartKind.Point, 1),
                Problem = FeedbackProblem.False,
                Reason = "It says 84.",
                Model = "scripted",
                PromptVersion = "1",
                Time = bench.Clock.GetUtcNow(),
            },
            Assert.Single(await AllAsync()));
    }

    [Fact]
    public async Task A_reader_may_change_their_mind_and_repeats_of_the_nameless_count_once()
    {
        var said = await OfDeliveredAsync();

        await SendAsync(said with { Reader = "Ada" });
        await SendAsync(said with { Reader = "Ada", Good = false, Problem = "unclear" });
        await SendAsync(said with { Reader = "Ben" });
        await SendAsync(said);
        await SendAsync(said);
        await SendAsync(said with { Reason = "short" });

        var rows = await AllAsync();
        Assert.Equal((4, 1), (rows.Count, rows.Count(row => !row.IsGood)));
        Assert.DoesNotContain(rows, row => row.ToString().Contains("Ada", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("""{"dumpId":"../x","ordinal":1,"good":true}""")]
    [InlineData("""{"dumpId":"00000000000000000000000000000000","ordinal":0,"good":true}""")]
    [InlineData("""{"dumpId":"00000000000000000000000000000000","ordinal":1,"good":true,"part":"point-0"}""")]
    [InlineData("""{"dumpId":"00000000000000000000000000000000","ordinal":1,"good":true,"part":"point-99999999999"}""")]
    [InlineData("""{"dumpId":"00000000000000000000000000000000","ordinal":1,"good":false,"problem":"boring"}""")]
    [InlineData("""{"dumpId":"00000000000000000000000000000000","ordinal":1,"good":true,"reason":"\ud800"}""")]
    public async Task What_cannot_be_read_becomes_a_dead_letter(string message)
    {
        await bench.TakeFeedback.RunAsync(message, default);

        Assert.Empty(await AllAsync());
        var letter = Assert.Single(bench.DeadLetters);
        Assert.Equal((StageNames.TakeFeedback, message), (letter.Stage, letter.WorkItem));
    }

    [Fact]
    public async Task What_is_said_of_a_summary_or_a_part_that_is_not_there_is_left_out()
    {
        var said = await OfDeliveredAsync();
        SummaryFeedback[] strangers =
        [
            said with { DumpId = Names.Id() },
            said with { Ordinal = 2 },
            said with { EventId = Names.Id() },
            said with { Part = "point-100" },
        ];
        foreach (var stranger in strangers)
        {
            await SendAsync(stranger);
        }

        Assert.Empty(await AllAsync());
        Assert.Empty(bench.DeadLetters);
    }

    [Fact]
    public async Task It_is_forgotten_with_its_article()
    {
        var said = await OfDeliveredAsync(articles: 2);
        await SendAsync(said);
        await SendAsync(said with { Ordinal = 2 });

        await bench.Forget.ArticleAsync(said.DumpId, 1, default);
        await SendAsync(said);

        Assert.Equal(2, Assert.Single(await AllAsync()).Ordinal);
    }

    [Fact]
    public async Task It_is_gone_too_when_its_article_is_forgotten_while_it_comes_in()
    {
        var said = await OfDeliveredAsync();
        bench.Calls.Before = (call, _) => call is "ledger.put-feedback"
            ? bench.Forget.ArticleAsync(said.DumpId, 1, default)
            : Task.CompletedTask;

        Assert.False(await bench.TakeFeedback.KeepAsync(said, default));

        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_long_reason_is_cut_between_characters()
    {
        var said = await OfDeliveredAsync();

        await SendAsync(said with { Reason = new string('a', 999) + "🛳🛳" });

        Assert.Equal(new string('a', 999), Assert.Single(await AllAsync()).Reason);
    }

    [Fact]
    public async Task What_the_platform_gave_up_on_is_kept_and_can_be_replayed()
    {
        var message = Text(await OfDeliveredAsync());
        await bench.Bury.FeedbackAsync(message, default);

        await bench.ReplayDeadLetter.RunAsync(Assert.Single(bench.DeadLetters), default);
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.PumpAsync(QueueNames.Feedback, bench.TakeFeedback.RunAsync);

        Assert.Single(await AllAsync());
        Assert.Empty(bench.DeadLetters);
    }

    private async Task<SummaryFeedback> OfDeliveredAsync(int articles = 1)
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(articles));
        await bench.SettleAsync();
        return new() { DumpId = bench.Ledger.Dumps[0].Id, Ordinal = 1, Good = true };
    }

    private Task SendAsync(SummaryFeedback said) => bench.TakeFeedback.RunAsync(Text(said), default);

    private Task<List<FeedbackRow>> AllAsync() => bench.Ledger.ListFeedbackAsync(null, default).ToListAsync().AsTask();

    private static string Text(SummaryFeedback said) => JsonSerializer.Serialize(said, ContractJson.Compact.SummaryFeedback);
}
