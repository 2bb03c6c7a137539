using Pipeline.Dumps;

namespace Pipeline.Tests.Dumps.Wire;

/// <summary>XML and teleprinter copy as agencies send it.</summary>
public sealed class AgencyXmlTests
{
    private const string Lead = "The ferry company of Skarvik has sold its oldest ship to a museum, it said on Wednesday.";

    private const string Second = "The ship carried timber until 1971. It will be moored beside the old customs house.";

    [Theory]
    [InlineData(
        "<?xml version=\"1.0\"?><Meldung><Nr>7</Nr><Title>Ferry sold</Title><Text>&lt;p&gt;{0}&lt;/p&gt;&lt;p&gt;{1}&lt;/p&gt;</Text><Author>Ines Holm</Author><PublishDate>2026-03-03T10:00:00</PublishDate></Meldung>",
        1)]
    [InlineData(
        "<?xml version=\"1.0\"?><SkNews><Items><Item><Headline>Ferry sold</Headline><Body><p>{0}</p><p>{1}</p></Body><ByLine>Ines Holm</ByLine><Published>3 Mar 2026 10:00 GMT</Published></Item><Item><Headline>Two</Headline><Body><p>{1}</p></Body></Item></Items></SkNews>",
        2)]
    [InlineData(
        "<wire:news xmlns:wire=\"urn:x\"><wire:story><wire:headline>Ferry sold</wire:headline><wire:content><![CDATA[<P>{0}</P><P>{1}</P>]]></wire:content><wire:byline>Ines Holm</wire:byline><wire:date>20260303T100000Z</wire:date></wire:story></wire:news>",
        1)]
    public async Task XML_of_an_unknown_root_is_read_where_title_and_text_stand_side_by_side(string xml, int articles)
    {
        var entries = await Reading.AllAsync(
            "a.xml",
            xml.Replace("{0}", Lead, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal));

        Assert.Equal(articles, entries.Count);
        var article = entries[0].Article!;
        Assert.Equal(("Ferry sold", "Ines Holm", Markup.Html, "xml"), (article.Title, article.Byline, article.Markup, entries[0].Format));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Contains(Lead, article.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("&lt;", article.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><urlset><url><loc>https://x.example/</loc></url></urlset>", "urlset")]
    [InlineData("a.txt", "<?xml version=\"1.0\"?><GameTable><Row><Team>A</Team></Row></GameTable>", "GameTable")]
    [InlineData(
        "a.sgm",
        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"YES\"><DATE>26-FEB-1987<TEXT>&#2;<TITLE>T<P>B</REUTERS>",
        "REUTERS")]
    public async Task Other_XML_is_rejected_by_its_root(string name, string xml, string root)
    {
        var rejection = Assert.Single(await Reading.AllAsync(name, xml)).Rejection!;

        Assert.Equal(RejectionClass.UnknownFormat, rejection.Class);
        Assert.Contains($"the root '{root}'", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<3 is what the fans of Skarvik write on the walls of the old customs house, and nobody removes it.")]
    [InlineData("<Name> is what the form says where the name of the ship belongs. Nobody filled it in for years.")]
    public async Task Prose_that_begins_with_a_bracket_is_text(string text) =>
        Assert.Equal("text", Assert.Single(await Reading.AllAsync("a.txt", text)).Format);

    [Fact]
    public async Task NewsML_1_gives_its_HTML_and_its_dates()
    {
        var article = Assert
            .Single(
                await Reading.AllAsync(
                    "a.xml",
                    "<NewsML><NewsItem><NewsManagement><FirstCreated>20260303T100000+0100</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry sold</HeadLine></NewsLines>"
                        + $"<ContentItem><DataContent><![CDATA[<P>{Lead}</P>\n<P>{Second}</P>]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
                ))
            .Article!;

        Assert.Equal((Markup.Html, "Ferry sold"), (article.Markup, article.Title));
        Assert.StartsWith("<P>The ferry", article.Content, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.FromHours(1)), article.PublishedAt);
    }

    [Theory]
    [InlineData("rel=\"irel:seeAlso\"", null)]
    [InlineData("rel=\"irel:previousVersion\"", null)]
    [InlineData("", null)]
    [InlineData("rel=\"xrel:canonical\"", "https://x.example/1")]
    public async Task Only_a_link_to_the_item_itself_is_its_URL(string rel, string? url)
    {
        var article = Assert
            .Single(
                await Reading.AllAsync(
                    "a.xml",
                    $"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\"><itemMeta><link {rel} href=\"https://x.example/1\"/></itemMeta><contentMeta><headline role=\"hl:sub\">Below</headline>"
                        + $"<headline>Ferry sold</headline></contentMeta><contentSet><inlineXML><html><body><p>{Lead}</p></body></html></inlineXML></contentSet></newsItem>"
                ))
            .Article!;

        Assert.Equal((url, "Ferry sold"), (article.Url, article.Title));
    }

    [Theory]
    [InlineData("packageItem")]
    [InlineData("conceptItem")]
    [InlineData("knowledgeItem")]
    [InlineData("planningItem")]
    public async Task An_item_of_NewsML_G2_that_holds_no_article_says_so(string name)
    {
        var entry = Assert.Single(
            await Reading.AllAsync("a.xml", $"<{name} xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\"><itemMeta/></{name}>")
        );

        Assert.Equal(("newsml-g2", RejectionClass.NotAnArticle), (entry.Format, entry.Rejection?.Class));
    }

    [Theory]
    [InlineData("By <person>Ines Holm</person><byttl>Shipping Editor</byttl>", "By Ines Holm, Shipping Editor")]
    [InlineData("By <person>Ines Holm</person>, <byttl>Shipping Editor</byttl>", "By Ines Holm, Shipping Editor")]
    [InlineData("By <person>Ines Holm</person> and <person>Per Lund</person>", "By Ines Holm and Per Lund")]
    [InlineData("<person>Ines Holm</person><person>Per Lund</person>", "Ines Holm, Per Lund")]
    [InlineData(
        "<person><name.given>Ines</name.given><name.family>Holm</name.family></person>\n<byttl>Shipping Editor</byttl>",
        "Ines Holm, Shipping Editor")]
    [InlineData("By Ines Holm<br/>Shipping Editor", "By Ines Holm, Shipping Editor")]
    [InlineData("<b>Ines Holm</b>Shipping Editor", "Ines Holm, Shipping Editor")]
    [InlineData("<b>I</b>nes Holm", "Ines Holm")]
    [InlineData("By <person>Ines O’Hara-McHolm</person>, Skarvik", "By Ines O’Hara-McHolm, Skarvik")]
    public async Task A_writer_s_title_does_not_stick_to_the_name(string byline, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(await Reading.AllAsync("a.xml", Nitf($"<byline>{byline}</byline>", $"<p>{Lead}</p>"))).Article!.Byline);

    [Fact]
    public async Task Widgets_that_were_escaped_into_a_paragraph_go_and_a_formula_stays()
    {
        var content = Assert
            .Single(
                await Reading.AllAsync(
                    "a.xml",
                    Nitf(
                        "",
                        $"<p>{Lead}</p><p>&lt;div class=\"embed\"&gt;&lt;/div&gt;&lt;script src=\"e.js\"&gt;go()&lt;/script&gt;</p><p>In short: 3 &lt; 4.</p>"
                    )))
            .Article!.Content;

        Assert.DoesNotContain("embed", content, StringComparison.Ordinal);
        Assert.DoesNotContain("go()", content, StringComparison.Ordinal);
        Assert.Contains("3 &lt; 4", content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\u0001kel0001 4 pl 46  kel 0027\r\n\r\nSkarvik/ferry\r\n\u0002Ferry sold to a museum =\r\n\r\n{0}\r\n\u0003\r\n031000 GMT Mar 26\r\n\u0004"
    )]
    [InlineData("\r\n\u0001kel0001 4 pl 46\r\n\u0002\r\nFerry sold\r\nto a museum =\r\n{0}\r\n\u0003\r\n031100 CET Mar 26\r\n\u0004\r\n")]
    public async Task Teleprinter_copy_is_read(string message)
    {
        var entry = Assert.Single(await Reading.AllAsync("a.txt", message.Replace("{0}", Lead, StringComparison.Ordinal)));

        Assert.Equal(("iptc7901", "Ferry sold to a museum", Lead), (entry.Format, entry.Article!.Title, entry.Article.Content.Trim()));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero), entry.Article.PublishedAt!.Value.ToUniversalTime());
    }

    [Fact]
    public async Task Messages_one_behind_the_other_are_an_article_each_and_one_without_text_is_rejected_alone()
    {
        var entries = await Reading.AllAsync(
            "a.txt",
            $"\u0001kel0001 4 pl\r\n\u0002One =\r\n{Lead}\u0003\u0004\u0001kel0002 4 pl\r\n\u0004\u0001kel0003 4 pl\r\n\u0002{Second}\u0003\u0004"
        );

        Assert.Equal(["One", "!no-text", null], entries.Select(entry => entry.Rejection is { } r ? "!" + r.Class : entry.Article!.Title));
    }

    private static string Nitf(string head, string body) =>
        $"<nitf><body><body.head><hedline><hl1>Ferry sold</hl1></hedline>{head}</body.head><body.content>{body}</body.content></body></nitf>";
}
