using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Tests.Summarization;

public sealed class ModelSummarizerTests
{
    private const string Good =
        """{"key_points":[{"sentences":[1],"text":"The bridge is closed."},{"sentences":[3,2,3],"text":"Repairs take six weeks."}],"headline":"Bridge closed","summary":"The bridge is closed for six weeks."}""";

    /// <summary>Bounds a wait for an outcome; never reached when all is well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_answer_becomes_a_summary_with_evidence_and_usage()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Good));
        var summary = await Summarizer(model).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal("Bridge closed", summary.Headline);
        Assert.Equal("scripted", summary.Model);
        Assert.Equal(ScriptedModel.OneCall, summary.Usage);
        Assert.False(summary.Shortened);
        Assert.Equal(
            [["The old bridge was closed on Monday."], ["Repairs will take six weeks.", "Buses will use Mill Road."]],
            summary.KeyPoints.Select(point => point.Evidence.Select(span => span.In(Articles.Short.Body)).ToArray()));
    }

    [Fact]
    public void The_profile_names_model_prompt_version_and_options() =>
        Assert.Equal(new SummaryProfile("scripted", "4", "temperature=0"), Summarizer(new ScriptedModel()).Profile);

    [Fact]
    public async Task A_bad_answer_is_repaired_once_with_what_was_wrong()
    {
        var model = new ScriptedModel(
            ScriptedModel.Says(Good.Replace("The bridge is closed.", "", StringComparison.Ordinal)),
            ScriptedModel.Says(Good));
        var summary = await Summarizer(model).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal(2, summary.KeyPoints.Count);
        Assert.Equal(2, summary.Usage.Attempts);
        Assert.Equal(20, summary.Usage.InputTokens);
        var repair = model.Requests[1].Messages;
        Assert.Equal([ModelRole.System, ModelRole.User, ModelRole.Assistant, ModelRole.User], repair.Select(message => message.Role));
        Assert.Contains("key point 1 is empty.", repair[3].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_thousand_invented_key_points_are_unusable_after_one_repair()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Points(50_000)), ScriptedModel.Says(Points(50_000)));
        var failed = await Assert.ThrowsAsync<SummarizationException>(() =>
            Summarizer(model).SummarizeAsync(Articles.Short, Cancellation).WaitAsync(Patience, TimeProvider.System, Cancellation));

        Assert.Equal(("ungrounded", SummarizationOutcome.Bury, 2), (failed.FailureClass, failed.Outcome, failed.Usage.Attempts));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whoever_ends_the_work_gets_no_judgement_of_fifty_thousand_key_points(int call)
    {
        using var ending = new CancellationTokenSource();
        Func<ModelCompletion> ends = () =>
        {
            ending.Cancel();
            return ScriptedModel.Says(Points(50_000))();
        };
        var model = new ScriptedModel([.. Enumerable.Repeat(ScriptedModel.Says(Points(50_000)), call - 1), ends]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Summarizer(model).SummarizeAsync(Articles.Short, ending.Token).WaitAsync(Patience, TimeProvider.System, Cancellation));
        Assert.Equal(call, model.Requests.Count);
    }

    [Fact]
    public async Task A_judgement_that_takes_long_ends_when_it_is_told_to()
    {
        using var ending = new CancellationTokenSource();
        Func<ModelCompletion> endsSoon = () =>
        {
            ending.CancelAfter(TimeSpan.FromMilliseconds(50));
            return ScriptedModel.Says(Points(10_000))();
        };
        var summarizer = Summarizers.Of(new ScriptedModel(endsSoon), new SummaryOptions { AnswerPoints = 10_000 });
        var work = Task.Run(() => summarizer.SummarizeAsync(Articles.Short, ending.Token), Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.WaitAsync(Patience, TimeProvider.System, Cancellation));
    }

    [Theory]
    [InlineData("[9]")]
    [InlineData("[]")]
    public async Task A_point_with_a_wrong_citation_keeps_the_evidence_that_the_check_finds(string cited)
    {
        var model = new ScriptedModel(ScriptedModel.Says(Good.Replace("[1]", cited, StringComparison.Ordinal)));
        var summary = await Summarizer(model).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal(
            "The old bridge was closed on Monday.",
            Assert.Single(summary.KeyPoints[0].Evidence).In(Articles.Short.Body));
    }

    [Theory]
    [InlineData("Repairs will take until the middle of the month.", 1)]
    [InlineData("Repairs will take nine weeks.", 2)]
    [InlineData("Buses will not use Mill Road.", 2)]
    public async Task A_repair_is_paid_for_what_is_invented_or_turned_around_and_not_for_a_loose_wording(string fourth, int calls)
    {
        var answer = ScriptedModel.Says(
            $$"""
            {"key_points":[{"sentences":[1],"text":"The bridge is closed."},{"sentences":[2],"text":"Repairs take six weeks."},
            {"sentences":[3],"text":"Buses use Mill Road."},{"sentences":[2],"text":"{{fourth}}"}],"headline":"Bridge closed",
            "summary":"The bridge is closed for six weeks."}
            """);
        var model = new ScriptedModel(answer, answer);
        var summary = await Summarizer(model).SummarizeAsync(Articles.Short with { Language = "en" }, Cancellation);

        Assert.Equal((calls, 3), (model.Requests.Count, summary.KeyPoints.Count));
    }

    [Theory]
    [InlineData("2 March", true)]
    [InlineData("Monday, 2 March 2026", true)]
    [InlineData("March 2", true)]
    [InlineData("4 March", false)]
    [InlineData("Tuesday, 2 March", false)]
    [InlineData("2 March 2025", false)]
    public async Task A_date_is_supported_where_it_follows_from_the_day_of_publication(string day, bool isSupported)
    {
        var answer = ScriptedModel.Says(
            $$"""
            {"key_points":[{"sentences":[1],"text":"The old bridge was closed on {{day}}."},{"sentences":[2],"text":"Repairs take six weeks."}],
            "headline":"Bridge closed","summary":"Repairs will take six weeks."}
            """);
        var summary = await Summarizer(new ScriptedModel(answer, answer))
            .SummarizeAsync(Articles.Short with { Language = "en", PublishedOn = new(2026, 3, 3) }, Cancellation);

        Assert.Equal(isSupported ? 2 : 1, summary.KeyPoints.Count);
    }

    [Fact]
    public async Task An_answer_that_stays_bad_is_buried_after_two_calls()
    {
        var model = new ScriptedModel(ScriptedModel.Says("Sure! Here you go."), ScriptedModel.Says("""{"key_points":"""));
        var failure = await FailureAsync(model);

        Assert.Equal((SummarizationOutcome.Bury, "bad-output"), (failure.Outcome, failure.FailureClass));
        Assert.Equal(2, failure.Usage.Attempts);
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task A_point_that_stays_bad_is_dropped_when_others_hold()
    {
        var bad = ScriptedModel.Says(Good.Replace("The bridge is closed.", "", StringComparison.Ordinal));
        var summary = await Summarizer(new ScriptedModel(bad, bad)).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal("Repairs take six weeks.", Assert.Single(summary.KeyPoints).Text);
    }

    [Fact]
    public async Task A_repair_that_makes_it_worse_is_ignored_when_the_first_answer_was_usable()
    {
        var model = new ScriptedModel(
            ScriptedModel.Says(Good.Replace("The bridge is closed.", "", StringComparison.Ordinal)),
            ScriptedModel.Says("no"));
        var summary = await Summarizer(model).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Single(summary.KeyPoints);
    }

    [Fact]
    public async Task A_cut_off_answer_is_asked_again_with_the_larger_limit_then_buried()
    {
        var good = new ScriptedModel(ScriptedModel.Ends(ModelFinish.Length, Good), ScriptedModel.Says(Good));
        await Summarizer(good).SummarizeAsync(Articles.Short, Cancellation);
        Assert.Equal([false, true], good.Requests.Select(request => request.AllowLongOutput));

        var failure = await FailureAsync(
            new ScriptedModel(ScriptedModel.Ends(ModelFinish.Length, Good), ScriptedModel.Ends(ModelFinish.Length, Good)));
        Assert.Equal((SummarizationOutcome.Bury, "truncated"), (failure.Outcome, failure.FailureClass));
    }

    [Fact]
    public async Task A_filtered_answer_is_rejected_unread_with_the_category()
    {
        var failure = await FailureAsync(new ScriptedModel(ScriptedModel.Ends(ModelFinish.ContentFilter, Good, "violence (medium)")));

        Assert.Equal((SummarizationOutcome.Reject, "content-filter"), (failure.Outcome, failure.FailureClass));
        Assert.Contains("violence (medium)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_rejected()
    {
        var failure = await FailureAsync(new ScriptedModel(ScriptedModel.Refuses()));

        Assert.Equal((SummarizationOutcome.Reject, "refusal"), (failure.Outcome, failure.FailureClass));
    }

    [Fact]
    public async Task An_article_that_is_longer_than_the_model_reads_is_read_in_smaller_and_smaller_parts_then_rejected()
    {
        var failure = await FailureAsync(new ScriptedModel([.. Enumerable.Repeat(ScriptedModel.Fails(ModelFailure.TooLong), 20)]));

        Assert.Equal((SummarizationOutcome.Reject, "too-long"), (failure.Outcome, failure.FailureClass));
    }

    [Fact]
    public async Task Cancellation_passes_through()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Summarizer(new ScriptedModel()).SummarizeAsync(Articles.Short, cancelled.Token));
    }

    private static ModelSummarizer Summarizer(ScriptedModel model) => Summarizers.Of(model);

    /// <summary>An answer with so many key points, all different, none in the article.</summary>
    private static string Points(int count) =>
        $$"""{"key_points":[{{string.Join(
            ',',
            Enumerable.Range(1, count).Select(i => $$"""{"sentences":[1],"text":"Bridge {{i}} of town {{i * 7}} fell on ship {{i * 13}}."}"""))}}],"headline":"Bridges fell","summary":"Many bridges fell."}""";

    private static Task<SummarizationException> FailureAsync(ScriptedModel model) =>
        Assert.ThrowsAsync<SummarizationException>(() => Summarizer(model).SummarizeAsync(Articles.Short, Cancellation));
}
