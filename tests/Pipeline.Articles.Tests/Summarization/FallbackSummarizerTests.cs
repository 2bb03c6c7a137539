using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Summarization;

/// <summary>Who writes while the model is down.</summary>
public sealed class FallbackSummarizerTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly ScriptedSummarizer model = new() { Profile = new("gpt", "7") };
    private readonly ScriptedSummarizer extractive = new() { Profile = new("extractive", "2", "points=3") };
    private readonly FallbackSummarizer summarizer;
    private ModelFailure? failure;

    public FallbackSummarizerTests()
    {
        summarizer = new(model, extractive, TimeSpan.FromMinutes(10), clock, NullLogger<FallbackSummarizer>.Instance);
        model.Script = (_, _) => failure is null ? Task.CompletedTask : throw failure.Exception("as told");
    }

    [Fact]
    public async Task A_short_outage_is_waited_out()
    {
        failure = ModelFailure.Unavailable;
        await FailsAsync();
        clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        failure = ModelFailure.CircuitOpen;
        await FailsAsync();
        Assert.Equal(0, extractive.Count);
    }

    [Fact]
    public async Task After_the_configured_time_the_extractive_summarizer_takes_over_marked_under_a_profile_of_its_own()
    {
        failure = ModelFailure.CircuitOpen;
        await FailsAsync();
        clock.Advance(TimeSpan.FromMinutes(10));
        var summary = await summarizer.SummarizeAsync(Articles.Short, default);

        Assert.Equal("extractive", summary.Model);
        Assert.Equal(new Fallback("gpt", new("extractive", "2", "points=3;for=gpt")), summary.Fallback);
        Assert.Equal(model.Profile, summarizer.Profile);
    }

    [Fact]
    public async Task The_model_is_back_with_its_first_answer_and_the_next_outage_counts_anew()
    {
        failure = ModelFailure.CircuitOpen;
        await FailsAsync();
        clock.Advance(TimeSpan.FromHours(1));
        Assert.NotNull((await summarizer.SummarizeAsync(Articles.Short, default)).Fallback);

        failure = null;
        Assert.Null((await summarizer.SummarizeAsync(Articles.Short, default)).Fallback);
        failure = ModelFailure.CircuitOpen;
        await FailsAsync();
    }

    [Theory]
    [InlineData("throttled", true)]
    [InlineData("content-filter", true)]
    [InlineData("quota", false)]
    [InlineData("budget", false)]
    [InlineData("busy", false)]
    public async Task An_answer_of_any_kind_ends_the_outage_and_what_was_not_sent_tells_nothing(string failureClass, bool ends)
    {
        failure = ModelFailure.CircuitOpen;
        await FailsAsync();
        clock.Advance(TimeSpan.FromHours(1));
        failure = new(failureClass, SummarizationOutcome.Defer);
        await FailsAsync();

        failure = ModelFailure.CircuitOpen;
        if (ends)
        {
            await FailsAsync();
        }
        else
        {
            Assert.NotNull((await summarizer.SummarizeAsync(Articles.Short, default)).Fallback);
        }
    }

    [Fact]
    public async Task Wrong_settings_stay_loud_however_long()
    {
        failure = ModelFailure.Authentication;
        await FailsAsync();
        clock.Advance(TimeSpan.FromDays(1));
        await FailsAsync();
        Assert.Equal(0, extractive.Count);
    }

    private Task FailsAsync() => Assert.ThrowsAsync<SummarizationException>(() => summarizer.SummarizeAsync(Articles.Short, default));
}
