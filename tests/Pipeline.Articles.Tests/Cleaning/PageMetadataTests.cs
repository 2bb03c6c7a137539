using Pipeline.Cleaning;
using Pipeline.Dumps;
using Pipeline.Dumps.Dates;

namespace Pipeline.Tests.Cleaning;

/// <summary>Title, authors and dates from everything that a page says of itself.</summary>
public sealed class PageMetadataTests
{
    private const string Body = """
        <p>The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan was drawn up.</p>
        <p>It will cost twelve million crowns, the mayor said, and it is to be open to pedestrians and cyclists by the end of the decade.</p>
        """;

    [Theory]
    [InlineData("A second bridge for Brennau - Brennau Times", "Brennau Times")]
    [InlineData("Brennau Times: A second bridge for Brennau", "Brennau Times")]
    [InlineData("A second bridge for Brennau | News | Brennau Times", "Brennau Times")]
    public void The_name_of_the_site_leaves_the_title(string title, string site)
    {
        var article = Clean(
            $"<title>{title}</title><meta property='og:site_name' content='{site}'>",
            $"<h1>A second bridge for Brennau</h1>{Body}");

        Assert.Equal("A second bridge for Brennau", article.Title);
    }

    [Fact]
    public void The_name_of_the_site_leaves_the_heading_too() =>
        Assert.Equal(
            "A second bridge for Brennau",
            Clean(
                "<meta property='og:site_name' content='Brennau Times'>",
                $"<h1>A second bridge for Brennau – Brennau Times</h1>{Body}"
            ).Title);

    [Fact]
    public void A_heading_that_stands_before_the_title_in_another_one_is_the_blog_s() =>
        Assert.Equal(
            "A second bridge",
            Clean(
                "<title>Notes on rivers: A second bridge</title><meta property='og:title' content='A second bridge'>",
                $"<h1>Notes on rivers</h1>{Body}").Title);

    [Fact]
    public void A_title_that_an_unescaped_quotation_mark_cuts_off_is_taken_from_elsewhere() =>
        Assert.Equal(
            "Mayor calls the bridge \"a disgrace\"",
            Clean(
                "<title>Mayor calls the bridge \"a disgrace\"</title>"
                + "<meta property=\"og:title\" content=\"Mayor calls the bridge \"a disgrace\"\" />",
                Body).Title);

    [Fact]
    public void A_dash_that_parts_no_site_stays_in_the_title() =>
        Assert.Equal(
            "A second bridge - at last",
            Clean("<title>A second bridge - at last</title><meta property='og:site_name' content='Brennau Times'>", Body).Title);

    [Fact]
    public void A_headline_in_the_page_s_header_is_the_article_s() =>
        Assert.Equal(
            "A second bridge for Brennau opens in spring",
            Clean(
                "<title>Second bridge for Brennau to open soon | Brennau Times</title>",
                $"<header><h1>A second bridge for Brennau opens in spring</h1></header>{Body}").Title);

    [Fact]
    public void A_banner_in_the_page_s_header_is_no_headline() =>
        Assert.Equal(
            "Second bridge for Brennau to open soon",
            Clean("<title>Second bridge for Brennau to open soon</title>", $"<header><h1>Brennau today</h1></header>{Body}").Title);

    [Theory]
    [InlineData("<p class='byline'>By <a rel='author' href='/people/7'><span itemprop='author'>Jane Roe</span></a></p>")]
    [InlineData("<div>By Jane Roe</div>")]
    [InlineData("<div>Von Jane Roe</div>")]
    [InlineData("<div>Written by</div><div>Jane Roe</div>")]
    [InlineData("<div class='post-author'>Jane Roe</div>")]
    [InlineData("<div><a href='/authors/jane-roe'>Jane Roe</a></div>")]
    [InlineData("<div>ByJane Roe</div><div>By Jane Roe | 8 min read</div>")]
    [InlineData("<div>By <span class='author'>Jane Roe</span> | 3 March 2026</div>")]
    [InlineData("<div class='entry-meta-author'>Jane Roe</div>")]
    [InlineData("<div>3 March 2026 · by Jane Roe, Head of Bridges</div>")]
    [InlineData("<div>Contributors: Jane Roe</div>")]
    public void A_by_line_in_view_is_read(string line)
    {
        var article = Clean("", $"<h1>A second bridge for Brennau</h1>{line}{Body}");

        Assert.Equal(("Jane Roe", "Jane Roe"), (article.Byline, Assert.Single(article.Authors)));
    }

    [Theory]
    [InlineData("By Max Muster", "Max Muster")]
    [InlineData("By Jane Roe and Max Muster", "Jane Roe, Max Muster")]
    [InlineData("By J. Roe", "Jane Roe")]
    [InlineData("By Desk", "Jane Roe")]
    public void A_by_line_in_view_corrects_the_page_s_data(string line, string expected) =>
        Assert.Equal(
            expected,
            Clean("<meta name='author' content='Jane Roe'>", $"<h1>A second bridge for Brennau</h1><div>{line}</div>{Body}").Byline);

    [Fact]
    public void Whoever_writes_of_himself_on_a_site_of_his_own_name_is_its_author()
    {
        const string Head = "<meta name='author' content='Jane Roe'><meta property='og:site_name' content='Jane Roe'>"
            + "<link rel='canonical' href='https://janeroe.example/bridge'>";

        Assert.Equal(
            "Jane Roe",
            Clean(Head, $"{Body}<p>I was there with my dog. I saw it all, and I took my camera with me, as I always do.</p>").Byline);
        Assert.Null(Clean(Head, Body).Byline);
    }

    [Fact]
    public void The_name_of_the_site_does_where_the_page_states_no_address() =>
        Assert.Equal(
            "Jane Roe",
            Clean(
                "<meta name='author' content='Jane Roe'><meta property='og:site_name' content='Jane Roe'>",
                $"{Body}<p>I was there with my dog. I saw it all, and I took my camera with me, as I always do.</p>").Byline);

    [Theory]
    [InlineData("https://janeroe.hosting.example/p/bridge", "Jane Roe")]
    [InlineData("https://brennau.example/bridge", null)]
    public void Whoever_publishes_himself_is_the_author_where_the_address_says_so(string url, string? expected) =>
        Assert.Equal(
            expected,
            Clean(
                $"<link rel='canonical' href='{url}'>" + """<script type='application/ld+json'>{"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Roe"},"publisher":{"@type":"Organization","name":"Jane Roe"}}</script>""",
                Body).Byline);

    [Fact]
    public void A_topic_behind_By_does_not_correct_a_name_in_view() =>
        Assert.Equal(
            "Jane Roe",
            Clean("", $"<h1>A second bridge for Brennau</h1><div>By</div><div>Harbour News</div><div><a rel='author' href='/7'>Jane Roe</a></div>{Body}")
                .Byline);

    [Fact]
    public void A_paper_s_authors_are_all_named() =>
        Assert.Equal(
            ["Jane Roe", "Max Muster"],
            Clean(
                "<meta name='dc.creator' content='Jane Roe'><meta name='citation_author' content='Jane Roe'><meta name='citation_author' content='Max Muster'>",
                Body).Authors);

    [Fact]
    public void Authors_under_one_name_in_the_plural_are_all_named() =>
        Assert.Equal(
            ["Jane Roe", "Max Muster"],
            Clean("<meta name='citation_authors' content='Jane Roe'><meta name='citation_authors' content='Muster, Max'>", Body).Authors);

    [Theory]
    [InlineData("<p class='byline'>By Brennau Times</p>")]
    [InlineData("<p>By Brennau Times</p>")]
    [InlineData("<p><a rel='author' href='/1'>Brennau Times</a></p>")]
    public void A_by_line_in_view_may_name_the_publisher_who_is_no_author(string byline)
    {
        var article = Clean("<meta property='og:site_name' content='Brennau Times'>", $"<h1>A second bridge for Brennau</h1>{byline}{Body}");

        Assert.Equal("Brennau Times", article.Byline);
        Assert.Empty(article.Authors);
    }

    [Theory]
    [InlineData("<p>March 3, 2026 · 3 min read · By Jane Roe</p>")]
    [InlineData("<h2>Article written by:</h2><div><h3>Jane Roe</h3></div>")]
    public void A_by_line_has_a_date_before_it_or_stands_in_two_lines(string byline) =>
        Assert.Equal("Jane Roe", Clean("", $"<h1>A second bridge for Brennau</h1>{byline}{Body}").Byline);

    [Fact]
    public void Somebody_whom_the_page_presents_under_his_name_is_its_author() =>
        Assert.Equal("Jane Roe", Clean("", $"{Body}<h3>Jane Roe</h3><p>Jane Roe is the Head of Building at the Town of Brennau and swims.</p>").Byline);

    [Theory]
    [InlineData("<h3>Jane Roe</h3><p>Jane Roe is a town on the river Brenn.</p>")]
    [InlineData("<h3>Jane Roe</h3><p>Jane Roe is a writer.</p><h3>Max Muster</h3><p>Max Muster is an editor.</p>")]
    public void Others_whom_a_page_presents_are_not(string people) => Assert.Null(Clean("", Body + people).Byline);

    [Fact]
    public void Authors_of_other_things_on_the_page_are_not_the_article_s() =>
        Assert.Equal(
            ["Jane Roe"],
            Clean(
                "",
                $"<article><span itemprop='author'>Jane Roe</span>{Body}</article><ol><li><span itemprop='author'>Max Muster</span> I like it.</li></ol>")
                .Authors);

    [Theory]
    [InlineData("citation_author", new[] { "Roe, Jane", "Muster, Max A." }, new[] { "Jane Roe", "Max A. Muster" })]
    [InlineData("dc.creator", new[] { "van der Roe, Jane" }, new[] { "Jane van der Roe" })]
    [InlineData("author", new[] { "Jane Roe, Max Muster" }, new[] { "Jane Roe", "Max Muster" })]
    [InlineData("citation_author", new[] { "Roe, PhD" }, new[] { "Roe" })]
    public void An_author_that_a_library_files_under_the_surname_is_one(string name, string[] contents, string[] expected) =>
        Assert.Equal(
            expected,
            Clean(string.Concat(contents.Select(content => $"<meta name='{name}' content='{content}'>")), Body).Authors);

    [Theory]
    [InlineData("Jane Roe, Max Muster, and", new[] { "Jane Roe", "Max Muster" })]
    [InlineData("Jane Roe, Max Muster y", new[] { "Jane Roe", "Max Muster" })]
    [InlineData("Jane Roe und", new[] { "Jane Roe" })]
    [InlineData("Jane Roe, dpa =", new[] { "Jane Roe", "dpa" })]
    [InlineData("Jane Roe and Anders And", new[] { "Jane Roe", "Anders And" })]
    public void What_joins_a_name_to_none_is_no_author(string author, string[] expected) =>
        Assert.Equal(expected, Clean($"<meta name='author' content='{author}'>", Body).Authors);

    [Fact]
    public void An_organisation_that_is_not_the_publisher_may_be_an_author() =>
        Assert.Equal(
            "Jane Roe",
            Clean(
                """<script type='application/ld+json'>{"@type":"Article","author":{"@type":"Organization","name":"Jane Roe"},"publisher":{"@type":"Organization","name":"Brennau Times"}}</script>""",
                Body).Byline);

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Roe"}}""")]
    [InlineData("""{"@graph":[{"@type":"Article","author":{"@id":"#jane"}},{"@id":"#jane","@type":"Person","name":"Jane Roe"}]}""")]
    [InlineData("""[{"@type":["Article","BlogPosting"],"author":[{"@type":"Person","name":"Jane Roe"}],"publisher":{"@type":"Organization","name":"Brennau Times"}}]""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","author":"By Jane Roe"}}""")]
    [InlineData("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Jane Roe\"}}\n//]]>")]
    public void Authors_are_read_from_the_pages_data(string json) =>
        Assert.Equal(["Jane Roe"], Clean($"<script type='application/ld+json'>{json}</script>", Body).Authors);

    [Fact]
    public void Several_authors_are_a_list()
    {
        var article = Clean("<meta name='author' content='By Jane Roe, Max Muster and Ana Silva'>", Body);

        Assert.Equal(["Jane Roe", "Max Muster", "Ana Silva"], article.Authors);
        Assert.Equal("Jane Roe, Max Muster, Ana Silva", article.Byline);
    }

    [Theory]
    [InlineData("<meta name='author' content='Brennau Times'><meta property='og:site_name' content='Brennau Times'>")]
    [InlineData("<meta name='author' content='https://brennau.example/people/7'>")]
    [InlineData("<meta name='author' content='admin'>")]
    [InlineData("<meta name='author' content='Anónimo'>")]
    public void The_publisher_an_address_and_an_office_are_no_authors(string head) => Assert.Empty(Clean(head, Body).Authors);

    [Theory]
    [InlineData(
        "<meta property='article:modified_time' content='2026-03-09'><meta property='article:published_time' content='2026-03-03T10:00:00+01:00'>",
        "2026-03-03T10:00:00+01:00",
        DatePrecision.Second)]
    [InlineData(
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"WebPage\",\"datePublished\":\"2026-03-03T10:00+01:00\",\"dateModified\":\"2026-03-09\"}]}</script>",
        "2026-03-03T10:00:00+01:00",
        DatePrecision.Minute)]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-03T10:00:00 UTC\"}</script>",
        "2026-03-03T10:00:00+00:00",
        DatePrecision.Second)]
    [InlineData("<meta name='date' content='2026-03-03'>", "2026-03-03T00:00:00+00:00", DatePrecision.Day)]
    [InlineData("<link rel='canonical' href='https://brennau.example/2026/03/03/bridge'>", "2026-03-03T00:00:00+00:00", DatePrecision.Day)]
    public void The_date_of_publication_is_read_with_its_zone_and_precision(string head, string expected, DatePrecision precision)
    {
        var article = Clean(head, Body);

        Assert.Equal(DateTimeOffset.Parse(expected, null), article.PublishedAt);
        Assert.Equal((new DateOnly(2026, 3, 3), precision), (article.PublishedOn, article.PublishedPrecision));
    }

    [Theory]
    [InlineData("en", "Published March 3, 2026")]
    [InlineData("en", "3rd March 2026")]
    [InlineData("en-GB", "03/03/2026, 10:00")]
    [InlineData("de", "Brennau, 3. März 2026")]
    [InlineData("de", "03.03.2026")]
    [InlineData("fr", "Publié le 3 mars 2026")]
    [InlineData("es", "3 de marzo de 2026")]
    [InlineData("pt", "3 de março de 2026")]
    [InlineData("it", "3 marzo 2026")]
    [InlineData("nl", "3 maart 2026")]
    [InlineData("pl", "3 marca 2026")]
    [InlineData("sv", "3 mars 2026")]
    [InlineData("da", "3. marts 2026")]
    [InlineData("tr", "3 Mart 2026")]
    public void A_date_in_view_is_read_in_words(string language, string line) =>
        Assert.Equal(
            new DateOnly(2026, 3, 3),
            Clean("", $"<h1>A second bridge for Brennau</h1><div>{line}</div>{Body}", language).PublishedOn);

    [Theory]
    [InlineData("1 March 2026", 1)]
    [InlineData("Updated 1 March 2026", 5)]
    [InlineData("Last updated:</div><div>1 March 2026", 5)]
    [InlineData("9 March 2026", 5)]
    [InlineData("1 March 2026</div><div>5 March 2026", 5)]
    public void An_earlier_day_in_view_goes_before_the_page_s_data_unless_it_is_of_a_change(string line, int day) =>
        Assert.Equal(
            new DateOnly(2026, 3, day),
            Clean(
                "<meta property='article:published_time' content='2026-03-05'>",
                $"<h1>A second bridge for Brennau</h1><div>{line}</div>{Body}").PublishedOn);

    [Fact]
    public void The_zone_of_a_moment_is_read_wherever_the_page_states_it()
    {
        var article = Clean(
            "<meta property='article:published_time' content='2026-03-04T03:05:00+00:00'>",
            $"<h1>A second bridge for Brennau</h1><time datetime='2026-03-03T19:05:00-08:00'>Tuesday</time>{Body}");

        Assert.Equal("2026-03-03T19:05:00-08:00", article.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null));
    }

    [Fact]
    public void The_day_is_the_one_that_readers_are_shown()
    {
        var article = Clean(
            "<meta property='article:published_time' content='2026-03-04T03:05:00+00:00'>",
            $"<h1>A second bridge for Brennau</h1><div>3 March 2026</div>{Body}");

        Assert.Equal(new DateOnly(2026, 3, 3), article.PublishedOn);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 3, 5, 0, TimeSpan.Zero), article.PublishedAt);
    }

    [Theory]
    [InlineData("en", 2026, 2, 3)]
    [InlineData("en-GB", 2026, 3, 2)]
    [InlineData("de", 2026, 3, 2)]
    public void The_order_of_day_and_month_follows_the_language(string language, int year, int month, int day) =>
        Assert.Equal(
            new DateOnly(year, month, day),
            Clean("", $"<h1>A second bridge for Brennau</h1><div>02/03/2026</div>{Body}", language).PublishedOn);

    [Theory]
    [InlineData("Mon, 02 Mar 2026 10:00:00 CET", "2026-03-02T10:00:00+01:00")]
    [InlineData("Tue, 02 Mar 2026 10:00:00 +0100", "2026-03-02T10:00:00+01:00")]
    [InlineData("Mon Mar  2 10:00:00 2026", "2026-03-02T10:00:00+00:00")]
    [InlineData("Mon Mar 02 2026 10:00:00 GMT-0500 (Eastern Standard Time)", "2026-03-02T10:00:00-05:00")]
    [InlineData("Thu, 02 Jul 2026 10:00:00 America/Los_Angeles", "2026-07-02T10:00:00-07:00")]
    [InlineData("2 марта 2026 г. 10:00 MSK", "2026-03-02T10:00:00+03:00")]
    [InlineData("2026. március 2. 10:00", "2026-03-02T10:00:00+00:00")]
    [InlineData("Published: 2 March 2026 at 4:05 p.m. ET by the newsroom", "2026-03-02T16:05:00-05:00")]
    public void A_page_s_dates_are_read_as_those_of_feeds_are(string date, string expected)
    {
        Assert.Equal(expected, Clean($"<meta name='date' content='{date}'>", Body).PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null));
        Assert.Equal(
            expected,
            Clean("", $"<h1>A second bridge for Brennau</h1><div>{date}</div>{Body}")
                .PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null));
    }

    [Theory]
    [InlineData("Updated on the 13/03/2026", 2026, 3, 2)]
    [InlineData("Updated on 03/13/2026", 2026, 2, 3)]
    public void The_order_of_day_and_month_follows_the_page_s_other_dates(string other, int year, int month, int day) =>
        Assert.Equal(
            new DateOnly(year, month, day),
            Clean("", $"<h1>A second bridge for Brennau</h1><div>02/03/2026</div>{Body}<div>{other}</div>", "en-GB").PublishedOn);

    [Fact]
    public void The_first_date_of_a_line_counts_however_it_is_written() =>
        Assert.Equal(
            new DateOnly(2026, 3, 3),
            Clean("", $"<h1>A second bridge for Brennau</h1><div>Published March 3, 2026, last changed 2026-03-09</div>{Body}").PublishedOn
        );

    [Theory]
    [InlineData("2026-03-03", DatePrecision.Day)]
    [InlineData("20260303", DatePrecision.Day)]
    [InlineData("3 March 2026 10:15", DatePrecision.Minute)]
    [InlineData("2026-03-03T10:15:00Z", DatePrecision.Second)]
    [InlineData("1772445600", DatePrecision.Second)]
    public void A_field_s_date_is_as_precise_as_it_is_stated(string date, DatePrecision precision) =>
        Assert.Equal(
            precision,
            Cleaners
                .Default.Clean(
                    new RawArticle
                    {
                        Content = Body,
                        Markup = Markup.Html,
                        Published = DumpDate.Read(date),
                    },
                    TestContext.Current.CancellationToken)
                .PublishedPrecision);

    [Fact]
    public void A_date_in_the_story_is_not_its_own() =>
        Assert.Null(
            Clean(
                "",
                $"<h1>A second bridge for Brennau</h1>{Body}{Body}<p>The first bridge was opened on 3 March 1996, and it was repaired in the year after.</p>"
            ).PublishedAt);

    [Fact]
    public void Description_image_and_keywords_are_as_the_page_states_them()
    {
        var article = Clean(
            """
            <meta property="og:description" content="What the bridge will cost."><meta property="og:image" content="https://brennau.example/a.jpg">
            <meta name="keywords" content="bridge, Brennau"><meta property="article:modified_time" content="2026-03-09T10:00:00Z">
            """,
            Body);

        Assert.Equal(("What the bridge will cost.", "https://brennau.example/a.jpg"), (article.Description, article.Image));
        Assert.Equal(["bridge", "Brennau"], article.Keywords);
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.Zero), article.ModifiedAt);
    }

    [Fact]
    public void The_explanation_says_where_authors_and_dates_came_from()
    {
        var verdicts = ArticleCleaner.Explain(
            new RawArticle
            {
                Content = $"<head><meta name='author' content='Jane Roe'><meta name='date' content='2026-03-03'></head><body>{Body}</body>",
                Markup = Markup.Html,
            },
            TestContext.Current.CancellationToken);

        Assert.Contains(verdicts, verdict => verdict is { Reason: "authors: meta author", Text: "Jane Roe" });
        Assert.Contains(verdicts, verdict => verdict.Reason == "published: meta date");
    }

    [Fact]
    public void Explaining_says_that_a_by_line_names_no_author() =>
        Assert.Contains(
            ArticleCleaner.Explain(
                new RawArticle
                {
                    Content = $"<html><head><meta property='og:site_name' content='Brennau Times'></head><body><p>By Brennau Times</p>{Body}",
                    Markup = Markup.Html,
                },
                TestContext.Current.CancellationToken),
            verdict => verdict is { Reason: "by-line in view", Text: "Brennau Times" });

    [Theory]
    [InlineData("<link rel='canonical' href='https://brennau.example/news/bridge'>", "https://brennau.example/img/bridge.jpg")]
    [InlineData("", "/img/bridge.jpg")]
    public void A_picture_s_address_is_whole_where_the_page_s_is_known(string link, string expected) =>
        Assert.Equal(expected, Clean($"{link}<meta property='og:image' content='/img/bridge.jpg'>", Body).Image);

    private static Article Clean(string head, string body, string language = "en") =>
        Cleaners.Default.Clean(
            new RawArticle
            {
                Content = $"<html lang='{language}'><head>{head}</head><body><main>{body}</main></body></html>",
                Markup = Markup.Html,
            },
            TestContext.Current.CancellationToken);
}
