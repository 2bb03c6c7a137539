using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>Pages that are no articles are told by their looks where they do not say what they are.</summary>
public sealed class PageLooksTests
{
    private const string Intro =
        "<p>All that we know about the harbour of Brennau and the ships that call there, week after week, from the first of the year to the last.</p>";

    private const string Story = """
        <p>The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan was drawn up.</p>
        <p>It will cost twelve million crowns, the mayor said, and it is to be open to pedestrians and cyclists by the end of the decade.</p>
        <p>The ferry that has carried people across since 1951 will stop when the bridge opens, and its crew of six will work in the harbour.</p>
        """;

    [Fact]
    public void Cards_with_dates_under_a_short_title_are_a_listing() =>
        Assert.Equal(RejectionClass.Listing, Class("Harbour", "", "/harbour", Intro + Cards("<time>3 March 2026</time>")));

    [Fact]
    public void Cards_with_prices_are_products() =>
        Assert.Equal(RejectionClass.Product, Class("Ship models", "", "/models", Intro + Cards("<span>$ 20</span>")));

    [Fact]
    public void A_few_words_among_links_are_no_article() =>
        Assert.Equal(RejectionClass.NotAnArticle, Class("Harbour services", "", "/services", Intro + Cards("<b>Call now</b>")));

    [Theory]
    [InlineData("", "/2026/03/03/harbour")]
    [InlineData("<meta property='og:type' content='article'><meta property='article:published_time' content='2026-03-03'>", "/harbour")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", "/harbour")]
    public void Short_news_among_many_cards_is_an_article(string head, string path) =>
        Assert.Null(Class("Harbour", head, path, Story + Cards("<time>3 March 2026</time>")));

    [Fact]
    public void A_page_that_says_that_it_is_an_article_is_none_of_headlines()
    {
        var headlines = string.Concat(Enumerable.Range(0, 40).Select(i => $"<h2>Council votes on plan {i} for the harbour</h2>"));
        const string Head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"\"}</script>";

        Assert.Null(
            Class(
                "The forty plans for the harbour",
                Head,
                "/forty-plans-for-the-harbour-of-brennau",
                $"<article>{Story}{headlines}</article>"));
    }

    [Theory]
    [InlineData("/topics/harbour", RejectionClass.Listing)]
    [InlineData("/topics/why-the-harbour-needs-a-bridge", null)]
    public void A_headline_in_an_address_is_no_section(string path, string? expected) =>
        Assert.Equal(expected, Class("Why the harbour needs a bridge", "", path, Story));

    private static string Cards(string mark) => string.Concat(
        Enumerable.Range(0, 40).Select(i => $"<div class='card'><a href='/{i}'>Ship {i} calls at the quay</a> {mark}</div>"));

    private static string? Class(string title, string head, string path, string body) =>
        Cleaners.Default.Clean(
            new RawArticle
            {
                Content = $"<html><head><title>{title}</title>{head}</head><body><main><h1>{title}</h1>{body}</main></body></html>",
                Markup = Markup.Html,
                Url = "https://brennau.example" + path,
            },
            TestContext.Current.CancellationToken).Rejection?.Class;
}
