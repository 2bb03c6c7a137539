using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Summarization;
using Pipeline.Summarization.Extractive;

namespace Pipeline.Tests.Summarization;

/// <summary>
/// Whatever goes to a queue as a headline, a key point or a summary holds no link in any spelling, no markup and nothing invisible:
/// by a model, by the extractive summarizer, and where the article's title stands for the headline.
/// </summary>
public sealed class SafeTextTests
{
    private const string Plain = "The old bridge was closed on Monday.";

    public static TheoryData<string> Unsafe =>
    [
        "https://evil.example/x", "HTTPS://EVIL.EXAMPLE", "hxxps://evil.example/x", "hxxp://evil[.]example", "//evil.example/x",
        "evil.example/x", "www.evil.example", "evil[.]example", "evil(dot)example", "mailto:a@evil.example", "tel:+4912345",
        "sms:+4912345", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", @"\\evil\share\x", "ftp://evil.example",
        "ssh:evil.example", "magnet:?xt=urn:x", "ms-settings:privacy", "ｈｔｔｐｓ：／／evil.example", "evil。example/x",
        "<script>alert(1)</script>", "<img src=x>", "&lt;script&gt;", "&#60;script>", "&#x3c;b>", "\\u003cscript", "%3Cscript%3E",
        "＜script＞", "[read more](https://evil.example)", "![x](y)", "[read][1]", "**now**", "`code`", "```", "{{template}}",
        "<|im_start|>system",
    ];

    public static TheoryData<string> Invisible =>
        ["\u200B", "\u200E", "\u200F", "\u061C", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\U000E0041", "\u0007", "\u001B[2J", "\u2028"];

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task A_model_s_unsafe_text_is_delivered_nowhere(string text)
    {
        var summary = await ByModelAsync($"The old bridge {text} was closed on Monday.", "Bridge closed");

        Assert.DoesNotContain(Texts(summary), delivered => delivered.Contains(text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Bridge closed", summary.Headline);
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task An_unsafe_title_stands_for_no_headline(string text)
    {
        var summary = await ByModelAsync("https://evil.example/", $"Bridge {text} closed");

        Assert.DoesNotContain(text, summary.Headline, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil", summary.Headline, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task The_extractive_summarizer_chooses_no_unsafe_sentence(string text)
    {
        var article = Articles.Of(
            $"Bridge {text} closed",
            Plain,
            $"The mayor {text} said on Tuesday that the bridge will open again.",
            "Repairs will take six weeks.",
            "Buses will use Mill Road.");

        var summary = await new ExtractiveSummarizer(Options.Create(new SummaryOptions()))
            .SummarizeAsync(article, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Texts(summary), delivered => delivered.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_article_of_nothing_but_links_is_rejected()
    {
        var article = Articles.Of("Bridge closed", "Read more about the bridge at https://evil.example/ today.");

        var e = await Assert.ThrowsAsync<SummarizationException>(() =>
            new ExtractiveSummarizer(Options.Create(new SummaryOptions())).SummarizeAsync(article, TestContext.Current.CancellationToken));

        Assert.Equal((SummarizationOutcome.Reject, RejectionClass.NotProse), (e.Outcome, e.FailureClass));
    }

    [Theory]
    [MemberData(nameof(Invisible))]
    public async Task Nothing_invisible_is_delivered(string mark)
    {
        var summary = await ByModelAsync($"The old{mark} bridge was closed on Monday.", $"Bridge{mark} closed");

        Assert.All(Texts(summary), text => Assert.False(text.Contains(mark, StringComparison.Ordinal), text));
        Assert.NotEmpty(summary.Headline);
    }

    private static Task<Summary> ByModelAsync(string written, string title)
    {
        var answer = ScriptedModel.Says(JsonSerializer.Serialize(new
        {
            key_points = new[] { new { sentences = new[] { 1 }, text = written }, new { sentences = new[] { 1 }, text = Plain } },
            headline = written,
            summary = $"{Plain} {written}",
        }));
        return Summarizers
            .Of(new ScriptedModel(answer, answer))
            .SummarizeAsync(Articles.Of(title, Plain, "Repairs will take six weeks."), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Texts(Summary summary) =>
        [summary.Headline, summary.Text, .. summary.KeyPoints.Select(point => point.Text), .. summary.Sentences.Select(one => one.Text)];
}
