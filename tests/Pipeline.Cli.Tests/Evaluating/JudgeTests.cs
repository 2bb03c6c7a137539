using Microsoft.Extensions.Time.Testing;
using Pipeline.Cli.Evaluating;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Grounding;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Testing.Doubles;

namespace Pipeline.Cli.Tests.Evaluating;

/// <summary>An article that a run would put back is asked about again, and no ceiling is waited for.</summary>
public sealed class JudgeTests
{
    private static readonly Usage OneCall = new(10, 0, 5, 0, 1, 7) { Cost = 0.5m };

    private readonly FakeTimeProvider clock = new();
    private readonly ScriptedSummarizer summarizer = new() { Usage = _ => OneCall };

    [Fact]
    public async Task A_throttled_article_is_asked_about_again_when_the_service_says_and_all_that_it_cost_counts()
    {
        Fail(2, ModelFailure.Throttled, TimeSpan.FromSeconds(40));

        var item = await JudgeAsync();

        Assert.Null(item.Failure);
        Assert.Equal(3, summarizer.Count);
        Assert.Equal(1.5, item.Measures["cost"].Amount);
        Assert.Equal(2, item.Measures["moreCalls"].Amount);
        Assert.True(item.Measures["seconds"].Amount >= 80);
    }

    [Fact]
    public async Task An_article_that_is_put_back_again_and_again_has_failed()
    {
        Fail(1_000, ModelFailure.CircuitOpen, TimeSpan.FromSeconds(30));

        var item = await JudgeAsync();

        Assert.Equal(("circuit-open", false), (item.Failure!.Class, item.IsRejected));
        Assert.Equal(10, summarizer.Count);
        Assert.Equal(5, item.Measures["cost"].Amount);
    }

    [Fact]
    public async Task Money_that_is_only_reserved_is_waited_for()
    {
        Fail(1, ModelFailure.Budget, TimeSpan.FromSeconds(30));

        Assert.Null((await JudgeAsync()).Failure);
    }

    [Fact]
    public async Task For_the_next_days_money_nobody_waits()
    {
        Fail(1, ModelFailure.Budget, TimeSpan.FromHours(7));

        var ended = await Assert.ThrowsAsync<CliException>(JudgeAsync);
        Assert.Equal("budget: scripted; there is no report", ended.Message);
    }

    private void Fail(int times, ModelFailure failure, TimeSpan retryAfter) => summarizer.Script = (number, _) => number <= times
        ? throw new SummarizationException(failure.Outcome, failure.Class, "scripted", retryAfter) { Usage = OneCall }
        : Task.CompletedTask;

    private async Task<JudgedItem> JudgeAsync()
    {
        var check = new SummaryCheck(new GroundingChecker());
        const string Body = "The old bridge was closed on Monday.";
        var judged = new Judge(check, new FactFinder(check), clock).JudgeAsync(
            new(
                new("a", "", new() { Content = Body }, [new(["The old bridge was closed."], [])], [], null),
                new() { Title = "Bridge closed", Body = Body, Paragraphs = [new(0, Body.Length)], Language = "en" }),
            summarizer,
            TestContext.Current.CancellationToken);
        while (!judged.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await judged;
    }
}
