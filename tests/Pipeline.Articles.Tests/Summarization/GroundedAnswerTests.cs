using Pipeline.Grounding;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Tests.Summarization;

/// <summary>Nothing that the article does not support is passed off as fact.</summary>
public sealed class GroundedAnswerTests
{
    private const string True = """{"sentences":[1],"text":"The old bridge was closed on Monday."}""";
    private const string False = """{"sentences":[2],"text":"Repairs will take 16 weeks."}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unsupported_point_is_repaired_with_one_more_call_that_says_what_is_wrong()
    {
        var model = new ScriptedModel(Says(True, False), Says(True, """{"sentences":[2],"text":"Repairs will take six weeks."}"""));
        var summary = await Summarizers.Of(model).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal(
            ["The old bridge was closed on Monday.", "Repairs will take six weeks."],
            summary.KeyPoints.Select(point => point.Text));
        Assert.Contains(
            "key point 2 is not what the sentences say. (the text has no number 16",
            model.Requests[1].Messages[^1].Content,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stays_unsupported_is_dropped()
    {
        var summary = await Summarizers
            .Of(new ScriptedModel(Says(True, False), Says(True, False)))
            .SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal("The old bridge was closed on Monday.", Assert.Single(summary.KeyPoints).Text);
        Assert.Equal(2, summary.Usage.Attempts);
    }

    [Fact]
    public async Task Or_marked_where_that_is_configured()
    {
        var marking = Summarizers.Of(
            new ScriptedModel(Says(True, False), Says(True, False)),
            grounding: new GroundingOptions { Unsupported = Unsupported.Mark });
        var summary = await marking.SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal([true, false], summary.KeyPoints.Select(point => point.Grounded));
        Assert.Contains("unsupported=mark", marking.Profile.Options, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_citation_of_a_true_point_is_put_right_without_another_call()
    {
        var summary = await Summarizers.Of(new ScriptedModel(Says("""{"sentences":[3],"text":"Repairs will take six weeks."}"""))).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal("Repairs will take six weeks.", Assert.Single(Assert.Single(summary.KeyPoints).Evidence).In(Articles.Short.Body));
    }

    [Fact]
    public async Task Each_sentence_of_the_summary_shows_its_evidence_and_an_unsupported_one_is_dropped()
    {
        var answer = Tells("The old bridge was closed on Monday. The mayor was arrested in Lisbon.", True);
        var summary = await Summarizers.Of(new ScriptedModel(answer, answer)).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal("The old bridge was closed on Monday.", summary.Text);
        Assert.Equal(Articles.Short.Paragraphs[0], Assert.Single(Assert.Single(summary.Sentences).Evidence));
    }

    [Fact]
    public async Task An_unsupported_headline_gives_way_to_the_articles_own()
    {
        var answer = ScriptedModel.Says($$"""{"key_points":[{{True}}],"headline":"Mayor Smith arrested","summary":"The old bridge was closed on Monday."}""");
        var summary = await Summarizers.Of(new ScriptedModel(answer, answer)).SummarizeAsync(Articles.Short, Cancellation);

        Assert.Equal("Bridge closed", summary.Headline);
    }

    [Theory]
    [InlineData("Die Reparatur dauert sechs Wochen und kostet 1,2 Millionen.", true)]
    [InlineData("Die Reparatur dauert sechs Wochen und kostet 3,4 Millionen.", false)]
    public async Task In_another_language_than_the_articles_numbers_are_checked(string point, bool holds)
    {
        var article = Articles.Of("Bridge closed", "The old bridge was closed on Monday.", "Repairs will take six weeks and cost 1.2 million.") with { Language = "en" };
        var answer = ScriptedModel.Says($$"""{"key_points":[{"sentences":[1],"text":"Die alte Brücke ist gesperrt."},{"sentences":[2],"text":"{{point}}"}],"headline":"Brücke gesperrt","summary":"Die alte Brücke ist gesperrt."}""");
        var summary = await Summarizers.Of(new ScriptedModel(answer, answer), new SummaryOptions { Language = "de" }).SummarizeAsync(
            article, Cancellation);

        Assert.Equal(holds ? 2 : 1, summary.KeyPoints.Count);
    }

    [Fact]
    public async Task What_cannot_be_checked_is_delivered_without_a_repair_and_marked()
    {
        var article = Articles.Of("旧桥封闭", "旧桥于周一封闭。", "维修将持续6周。") with { Language = "zh" };
        var answer = ScriptedModel.Says("""{"key_points":[{"sentences":[1],"text":"旧桥周一起封闭。"}],"headline":"一座旧桥封闭","summary":"旧桥周一起封闭。"}""");
        var summary = await Summarizers.Of(new ScriptedModel(answer)).SummarizeAsync(article, Cancellation);

        Assert.Equal(
            (false, Support.Unchecked, Support.Unchecked),
            (summary.KeyPoints[0].Grounded, summary.KeyPoints[0].Support, summary.HeadlineSupport));
        Assert.Contains("language", summary.KeyPoints[0].SupportReason, StringComparison.Ordinal);
        Assert.True(summary.IsUnchecked);
    }

    [Fact]
    public async Task A_number_that_the_article_does_not_have_is_found_in_any_language()
    {
        var article = Articles.Of("旧桥封闭", "旧桥于周一封闭。", "维修将持续6周。") with { Language = "zh" };
        var answer = ScriptedModel.Says("""{"key_points":[{"sentences":[1],"text":"旧桥周一起封闭。"},{"sentences":[2],"text":"维修将持续16周。"}],"headline":"旧桥封闭","summary":"旧桥周一起封闭。"}""");
        var summary = await Summarizers.Of(new ScriptedModel(answer, answer)).SummarizeAsync(article, Cancellation);

        Assert.Equal("旧桥周一起封闭。", Assert.Single(summary.KeyPoints).Text);
    }

    private static Func<ModelCompletion> Says(params string[] points) => Tells("The old bridge was closed on Monday.", points);

    private static Func<ModelCompletion> Tells(string summary, params string[] points) =>
        ScriptedModel.Says($$"""{"key_points":[{{string.Join(',', points)}}],"headline":"Bridge closed","summary":"{{summary}}"}""");
}
