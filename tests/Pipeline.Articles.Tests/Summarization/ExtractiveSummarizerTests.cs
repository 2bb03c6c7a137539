using CsCheck;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Summarization;
using Pipeline.Summarization.Extractive;
using Pipeline.Summarization.Models;

namespace Pipeline.Tests.Summarization;

public sealed class ExtractiveSummarizerTests
{
    private const string Harbour = """
        LORNE BAY (NWA) - The harbour of Lorne Bay will close for eleven weeks from 3 May so that divers can replace its sea gates, the port authority said on Monday.

        By . Staff Reporter . PUBLISHED: . 09:14 EST, 2 April 2031 .

        The gates, built in 1964, failed twice last winter and flooded 40 homes along Quay Street. Repairs will cost 18 million crowns, half of it paid by the state.

        "We cannot wait for a third flood," said harbour master Ines Falk. She added that fishing boats could use the marina at Tern Point meanwhile.

        He did not say who would pay for fuel. But the fishermen's union warned that its 60 members would lose a third of their income.

        The harbour will reopen on 19 July, in time for the regatta, which draws 20,000 visitors to Lorne Bay every year.

        Scroll down for video
        """;

    [Fact]
    public async Task Points_are_three_to_five_and_show_the_sentences_they_come_from()
    {
        var article = ArticleOf(Harbour, "Harbour to close");
        var summary = await SummarizeAsync(article);
        Assert.Equal("Harbour to close", summary.Headline);
        Assert.InRange(summary.KeyPoints.Count, 3, 5);
        Assert.All(summary.KeyPoints, point => Assert.NotEmpty(Assert.Single(point.Evidence).In(article.Body)));
        Assert.Contains(summary.KeyPoints, point => point.Text.Contains("will close for eleven weeks", StringComparison.Ordinal));
        Assert.Equal("extractive", summary.Model);
    }

    [Fact]
    public async Task No_point_points_back_or_is_clutter_or_says_the_same_again()
    {
        var summary = await SummarizeAsync(ArticleOf(Harbour + "\n\n" + Harbour, ""));
        Assert.All(summary.KeyPoints, point => Assert.DoesNotMatch("^(He|She|But|It|By)\\b|EST|Scroll|NWA", point.Text));
        Assert.Equal(summary.KeyPoints.Count, summary.KeyPoints.Select(point => point.Text).Distinct().Count());
    }

    [Fact]
    public async Task Without_a_title_the_best_sentence_is_the_headline()
    {
        var summary = await SummarizeAsync(ArticleOf(Harbour, ""));
        Assert.InRange(summary.Headline.Length, 20, 110);
        Assert.DoesNotContain('\n', summary.Headline);
    }

    [Theory]
    [InlineData("")]
    [InlineData("One.")]
    [InlineData("...")]
    [InlineData("By .\nA B .")]
    [InlineData("The council met on Monday and agreed to build the bridge.")]
    [InlineData("今天下雨。我们留在家里！他没有回答。")]
    public async Task Little_text_gives_what_there_is(string text)
    {
        var article = ArticleOf(text, "");
        var summary = await SummarizeAsync(article);
        Assert.Equal(text.Length == 0, summary.KeyPoints.Count == 0);
        Assert.Equal(text.Length == 0, summary.Text.Length == 0);
    }

    [Fact]
    public Task Any_text_gives_evidence_within_the_body_and_the_same_result_twice() =>
        Gen.String[Gen.Char["aZ9 .!?…。「」\"“”'()\n،؟।ñß🙂-,"], 0, 300]
            .SampleAsync(async text =>
            {
                var article = ArticleOf(text, "");
                var refusal = await Record.ExceptionAsync(() => SummarizeAsync(article));
                if (refusal is SummarizationException { Outcome: SummarizationOutcome.Reject })
                {
                    return;
                }

                var first = await SummarizeAsync(article);
                var second = await SummarizeAsync(article);
                Assert.Equal(first.Text, second.Text);
                Assert.Equal(first.KeyPoints.Select(point => point.Text), second.KeyPoints.Select(point => point.Text));
                Assert.All(
                    first.KeyPoints.SelectMany(point => point.Evidence),
                    span => Assert.True(span.Start < span.End && span.End <= article.Body.Length));
            });

    [Theory]
    [InlineData("word ")]
    [InlineData("word. ")]
    [InlineData("Word one two three four five six. ")]
    [InlineData("(a, ")]
    [InlineData("Mr. X, as, who, which - as, who, where, including - while, as, after, adding, who, as; so, as, after. ")]
    public async Task A_paragraph_of_megabytes_takes_seconds(string pattern)
    {
        var article = ArticleOf(string.Concat(Enumerable.Repeat(pattern, 4_000_000 / pattern.Length)), "");
        Assert.NotNull(await SummarizeAsync(article));
    }

    [Fact]
    public async Task A_cancelled_token_is_honoured()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ExtractiveSummarizer(Options.Create(new SummaryOptions())).SummarizeAsync(ArticleOf(Harbour, ""), cancelled.Token));
    }

    private static Task<Summary> SummarizeAsync(Article article) =>
        new ExtractiveSummarizer(Options.Create(new SummaryOptions())).SummarizeAsync(article, TestContext.Current.CancellationToken);

    private static Article ArticleOf(string text, string title)
    {
        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            spans.Add(new(start, start + paragraph.Length));
            start += paragraph.Length + 2;
        }

        return new Article { Title = title, Body = string.Join("\n\n", paragraphs), Paragraphs = spans };
    }
}
