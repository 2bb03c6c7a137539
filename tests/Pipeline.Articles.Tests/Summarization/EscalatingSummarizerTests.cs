using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Summarization;

/// <summary>Who is asked when the first model gives no summary that can be used.</summary>
public sealed class EscalatingSummarizerTests
{
    private static readonly Usage Spent = new(100, 0, 10, 0, 1, 5) { Cost = 0.02m, Currency = "USD" };

    private readonly ScriptedSummarizer first = new() { Profile = new("small", "3", "points=3") };
    private readonly ScriptedSummarizer second = new() { Profile = new("large", "3", "points=3") };
    private readonly ScriptedSummarizer extractive = new() { Profile = new("extractive", "3") };

    [Theory]
    [InlineData("ungrounded")]
    [InlineData("bad-output")]
    [InlineData("truncated")]
    [InlineData("refusal")]
    [InlineData("content-filter")]
    public async Task A_second_model_is_asked_and_the_summary_says_why_and_what_both_cost(string failureClass)
    {
        Fails(first, failureClass);
        var own = (await second.SummarizeAsync(Articles.Short, default)).Usage;
        var summary = await Of(second).SummarizeAsync(Articles.Short, default);

        Assert.Equal(("large", new Escalation("small", failureClass)), (summary.Model, summary.EscalatedFrom));
        Assert.Equal(Spent.Plus(own), summary.Usage);
        Assert.Null(summary.Fallback);
    }

    [Theory]
    [InlineData("configuration")]
    [InlineData("authentication")]
    [InlineData("transient")]
    [InlineData("quota")]
    public async Task What_is_no_fault_of_the_answer_is_not_escalated(string failureClass)
    {
        Fails(first, failureClass);

        var failure = await Assert.ThrowsAsync<SummarizationException>(() =>
            Of(second, extractive).SummarizeAsync(Articles.Short, default));

        Assert.Equal((failureClass, 0, 0), (failure.FailureClass, second.Count, extractive.Count));
    }

    [Fact]
    public async Task The_extractive_summarizer_comes_last_marked_and_final()
    {
        Fails(first, "content-filter");
        Fails(second, "refusal");
        var summary = await Of(second, extractive).SummarizeAsync(Articles.Short, default);

        Assert.Equal(("extractive", new Escalation("small", "content-filter")), (summary.Model, summary.EscalatedFrom));
        Assert.Equal(("small", true), (summary.Fallback!.For, summary.Fallback.IsFinal));
        Assert.Equal(Spent.Plus(Spent), summary.Usage);
    }

    [Fact]
    public async Task Without_it_the_second_models_failure_is_the_articles_with_what_both_cost()
    {
        Fails(first, "content-filter");
        Fails(second, "refusal");

        var failure = await Assert.ThrowsAsync<SummarizationException>(() => Of(second).SummarizeAsync(Articles.Short, default));

        Assert.Equal(("refusal", Spent.Plus(Spent)), (failure.FailureClass, failure.Usage));
    }

    [Fact]
    public async Task An_article_that_waits_for_the_second_model_does_not_ask_the_first_again()
    {
        Fails(first, "ungrounded");
        Fails(second, "throttled");
        var cascade = Of(second, extractive);
        Assert.Equal(
            "throttled",
            (await Assert.ThrowsAsync<SummarizationException>(() => cascade.SummarizeAsync(Articles.Short, default))).FailureClass);
        second.Script = (_, _) => Task.CompletedTask;

        var summary = await cascade.SummarizeAsync(Articles.Short, default);

        Assert.Equal((1, "large", "ungrounded"), (first.Count, summary.Model, summary.EscalatedFrom!.Class));
        Assert.Equal(0, extractive.Count);
    }

    [Fact]
    public void The_profile_is_that_of_the_whole_cascade() =>
        Assert.Equal(new("small", "3", "points=3;then=large;last=extractive"), Of(second, extractive).Profile);

    private EscalatingSummarizer Of(ISummarizer? next, ISummarizer? last = null) => new(
        first,
        next,
        last,
        new HashSet<string> { "ungrounded", "bad-output", "truncated", "refusal", "content-filter" },
        NullLogger<EscalatingSummarizer>.Instance);

    private static void Fails(ScriptedSummarizer summarizer, string failureClass) => summarizer.Script = (_, _) =>
        throw new SummarizationException(SummarizationOutcome.Reject, failureClass, "as told") { Usage = Spent };
}
