using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

public sealed class QualityGateTests
{
    private const string Story =
        "The harbour board said on Wednesday that the night ferry would return in April.\n\nIt was taken out of service eleven years ago, and the islands have waited for it since then.";

    public static TheoryData<string, string[]> Failing =>
        new()
        {
            { RejectionClass.TooShort, ["The ferry returns in April."] },
            { RejectionClass.NotProse, [new string('a', 1_000_000)] },
            { RejectionClass.NotProse, [.. Enumerable.Range(0, 200).Select(i => $"{i * 7} {i * 13}.{i} {i * 17} | {i + 3} % ({i}).")] },
            { RejectionClass.NotProse, [string.Join(' ', Enumerable.Repeat("Kelmouth Sallow Brandt", 60))] },
            { RejectionClass.IndexPage, [.. Enumerable.Range(0, 40).Select(i => $"Council votes on plan {i} for the harbour")] },
            {
                RejectionClass.Paywall,
                [
                    "The ferry returns to the islands in April, the harbour board said on Wednesday.",
                    "Subscribe to continue reading this article.",
                ]
            },
            {
                RejectionClass.Paywall,
                ["Die Fähre kehrt im April zurück, sagte der Hafenrat am Mittwoch.", "Jetzt weiterlesen mit unserem Abo."]
            },
        };

    [Fact]
    public void A_story_passes() => Assert.Empty(Clean(Story).Flags);

    [Theory]
    [MemberData(nameof(Failing))]
    public void What_is_no_article_is_refused_with_its_class(string expected, string[] paragraphs)
    {
        var article = Judge(new QualityOptions(), paragraphs);

        Assert.Equal((expected, expected), (Assert.Single(article.Flags).Class, article.Rejection!.Class));
    }

    [Fact]
    public void An_index_page_is_refused()
    {
        var links = string.Concat(
            Enumerable.Range(1, 40).Select(i => $"<li><a href='/{i}'>Council votes on plan {i} for the harbour</a></li>"));

        var article = Cleaners.Default.Clean(
            new RawArticle { Content = $"<html><body><h1>News</h1><ul>{links}</ul></body></html>", Markup = Markup.Html },
            TestContext.Current.CancellationToken);

        Assert.NotNull(article.Rejection);
        Assert.Contains(article.Rejection.Class, new[] { RejectionClass.IndexPage, RejectionClass.NoText });
    }

    [Theory]
    [InlineData(QualityAction.Reject, true, true)]
    [InlineData(QualityAction.Flag, true, false)]
    [InlineData(QualityAction.Ignore, false, false)]
    public void A_gate_rejects_flags_or_stands_open_as_configured(QualityAction action, bool flagged, bool refused)
    {
        var article = Judge(new QualityOptions { TooShort = action }, "The ferry returns in April.");

        Assert.Equal((flagged, refused), (article.Flags.Count > 0, article.Rejection is not null));
    }

    [Fact]
    public void Only_the_configured_languages_pass()
    {
        var options = new QualityOptions();
        options.Languages.Add("de");

        Assert.Equal(RejectionClass.WrongLanguage, Clean(Story, options).Rejection!.Class);
        options.Languages.Add("en");
        Assert.Null(Clean(Story, options).Rejection);
    }

    [Fact]
    public void A_teaser_goes_on_flagged()
    {
        var article = Cleaners.Default.Clean(new RawArticle { Content = Story, IsTeaser = true }, TestContext.Current.CancellationToken);

        Assert.Equal((RejectionClass.Teaser, true), (Assert.Single(article.Flags).Class, article.Rejection is null));
    }

    [Theory]
    [InlineData("Languages:0", "English", "Pipeline:Quality:Languages must hold ISO 639-1 codes")]
    [InlineData("MinWords", "0", "Pipeline:Quality:MinWords")]
    public void A_setting_that_cannot_work_is_named(string key, string value, string message)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection([new($"{QualityOptions.Section}:{key}", value)]).Build())
            .AddSettings<QualityOptions>(QualityOptions.Section)
            .BuildServiceProvider();

        Assert.Contains(
            message,
            Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<QualityOptions>>().Value).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de")]
    [InlineData(null)]
    public void The_language_is_what_the_text_says_whatever_was_declared(string? declared)
    {
        var article = Cleaners.Default.Clean(
            new RawArticle { Content = Story, Language = declared },
            TestContext.Current.CancellationToken);

        Assert.Equal("en", article.Language);
        Assert.Equal(Clean(Story).TextId, article.TextId);
    }

    [Theory]
    [InlineData("AT&amp;amp;T said it&#8217;s done &mdash; again.", "AT&T said it’s done — again.")]
    [InlineData("Profits rose 5 &amp; more &copy", "Profits rose 5 & more &copy")]
    public void Entities_that_stayed_in_a_text_are_decoded(string written, string expected) =>
        Assert.Contains(expected, Clean(Story + "\n\n" + written + " " + Story).Body, StringComparison.Ordinal);

    private static Article Judge(QualityOptions options, params string[] paragraphs)
    {
        var body = new BodyBuilder();
        foreach (var paragraph in paragraphs)
        {
            body.Add(paragraph);
        }

        var article = new Article { Title = "Ferry", Body = body.ToString(), Paragraphs = body.Paragraphs };
        return new QualityGates(Options.Create(options)).Judged(article, new RawArticle { Content = article.Body });
    }

    private static Article Clean(string text, QualityOptions? options = null) =>
        Cleaners.With(options ?? new QualityOptions()).Clean(new RawArticle { Content = text }, TestContext.Current.CancellationToken);
}
