using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

public sealed class HtmlCleanerTests
{
    private const string First =
        "The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan was drawn up.";

    private const string Second =
        "It will cost twelve million crowns, the mayor said, and it is to be open to pedestrians and cyclists by the end of the decade.";

    [Fact]
    public void A_page_is_freed_of_everything_around_its_article()
    {
        var article = Clean($"""
            <html><head><title>Bridge</title><script>var a = 1;</script></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
            <div class="article-body"><h1>A second bridge</h1><p>{First}</p>
            <div class="share-buttons">Share this on your favourite network now, and do it today.</div>
            <figure><img src="a.jpg"><figcaption>The river at Brennau, seen from the old bridge on Monday.</figcaption></figure>
            <p>{Second}</p></div>
            <aside><p>Another story that many people have read today is about the price of bread.</p></aside>
            <footer>Copyright 2020 The Brennau Times. All rights reserved by the publisher.</footer></body></html>
            """);

        Assert.Equal($"{First}\n\n{Second}", article.Body);
    }

    [Fact]
    public void Subheads_lists_and_quotes_of_the_article_stay_in_order()
    {
        var article = Clean($"""
            <body><main><p>{First}</p><h2>What it costs</h2><ul><li>Planning: two million</li><li>Steel: ten million</li></ul>
            <blockquote>We waited long enough.</blockquote><p>{Second}</p></main></body>
            """);

        Assert.Equal(
            $"{First}\n\nWhat it costs\n\nPlanning: two million\n\nSteel: ten million\n\nWe waited long enough.\n\n{Second}",
            article.Body);
    }

    [Fact]
    public void Lines_of_the_articles_own_element_above_its_first_paragraph_stay()
    {
        var article = Clean(
            $"<body><main><h1>A second bridge</h1><h2>What to expect</h2><p>At last.</p><p>{First}</p><h2>What it costs</h2><p>{Second}</p></main></body>"
        );

        Assert.Equal($"What to expect\n\nAt last.\n\n{First}\n\nWhat it costs\n\n{Second}", article.Body);
    }

    [Fact]
    public void Elements_nested_ten_thousand_deep_are_read()
    {
        var article = Clean(string.Concat(Enumerable.Repeat("<div>", 10_000)) + $"<p>{First}</p><p>{Second}</p>");

        Assert.Equal($"{First}\n\n{Second}", article.Body);
    }

    [Fact]
    public void What_a_page_says_of_itself_becomes_metadata_and_the_lead_is_kept_without_the_headline()
    {
        var article = Clean($$"""
            <html lang="en-GB"><head><meta property="og:title" content="A second bridge"><meta property="og:site_name" content="Brennau Times">
            <link rel="canonical" href="https://example.org/bridge">
            <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Lind"},"datePublished":"2020-03-04T05:06:07+01:00","articleSection":"Local"}</script></head>
            <body><header><h1>A second bridge</h1><p>The river at Brennau is to be crossed in two places from now on.</p></header>
            <div class="text"><p>{{First}}</p><p>{{Second}}</p></div></body></html>
            """);

        Assert.Equal($"The river at Brennau is to be crossed in two places from now on.\n\n{First}\n\n{Second}", article.Body);
        Assert.Equal(
            ("A second bridge", "Ada Lind", "en", "Brennau Times", "Local", "https://example.org/bridge"),
            (article.Title, article.Byline, article.Language, article.Site, article.Section, article.Url));
        Assert.Equal(new DateTimeOffset(2020, 3, 4, 5, 6, 7, TimeSpan.FromHours(1)), article.PublishedAt);
    }

    [Fact]
    public void A_page_that_a_script_fills_is_read_from_its_data()
    {
        var article = Clean($$"""<body><div id="app"></div><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{First}}\n\n{{Second}}"}</script></body>""");

        Assert.Contains(First, article.Body, StringComparison.Ordinal);
        Assert.Contains(Second, article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0<p>\0")]
    [InlineData("<table><tr><td><script><p></td>")]
    public void A_page_without_an_article_is_flagged(string page) =>
        Assert.Equal(RejectionClass.NoText, Assert.Single(Clean(page).Flags).Class);

    [Fact]
    public void Markup_in_the_pages_data_is_read_as_markup()
    {
        var article = Clean("""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","articleBody":"<p>The <strong>harbour board</strong> said on Wednesday that the ferry would return in April.</p><p>It was taken out of service eleven years ago, and the islands have waited for it since then.</p>"}</script></head><body><h1>Ferry</h1></body></html>
            """);

        Assert.Equal(
            "The harbour board said on Wednesday that the ferry would return in April.\n\nIt was taken out of service eleven years ago, and the islands have waited for it since then.",
            article.Body);
    }

    private static Article Clean(string page) =>
        Cleaners.Default.Clean(new RawArticle { Content = page, Markup = Markup.Html }, TestContext.Current.CancellationToken);
}
