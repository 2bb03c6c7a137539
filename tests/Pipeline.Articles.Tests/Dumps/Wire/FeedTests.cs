using System.Text;

namespace Pipeline.Tests.Dumps.Wire;

/// <summary>Feeds, and what news services and crawlers answer.</summary>
public sealed class FeedTests
{
    private const string Body = "The ferry company of Skarvik has sold its oldest ship to a museum, it said on Wednesday.";

    [Theory]
    [InlineData("xml:base=\"https://skarvik.example/news/\"", "", "2026/ferry", "https://skarvik.example/news/2026/ferry")]
    [InlineData("xml:base=\"https://skarvik.example/\"", "xml:base=\"news/\"", "ferry", "https://skarvik.example/news/ferry")]
    [InlineData("xml:base=\"https://skarvik.example/\"", "", "https://other.example/1", "https://other.example/1")]
    [InlineData("", "", "2026/ferry", "2026/ferry")]
    public async Task A_relative_link_is_made_whole_by_its_base(string feed, string entry, string href, string url)
    {
        var atom =
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\" {feed}><entry {entry}><title>A</title><link href=\"{href}\"/><content>{Body}</content></entry></feed>";

        Assert.Equal(url, Assert.Single(await Reading.AllAsync("a.atom", atom)).Article!.Url);
    }

    [Theory]
    [InlineData(
        "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry><title>A</title><issued>2026-03-03T10:00:00Z</issued><modified>2026-04-01T10:00:00Z</modified><content type=\"text/html\" mode=\"escaped\">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>"
    )]
    [InlineData(
        "<rss version=\"2.0\"><channel><item><title>A</title><dcterms:issued>2026-03-03T10:00:00Z</dcterms:issued><description>x</description></item></channel></rss>"
    )]
    [InlineData(
        "<rss version=\"2.0\"><channel><language>en-us</language><item><title>A</title><pubDate>03/03/2026 10:00</pubDate><description>x</description></item></channel></rss>"
    )]
    public async Task Older_feeds_and_other_names_give_their_date(string feed) =>
        Assert.Equal(
            new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero),
            Assert.Single(await Reading.AllAsync("a.xml", feed)).Article!.PublishedAt);

    [Theory]
    [InlineData("<language>en-us</language>", "", 4, 3)]
    [InlineData("", "", 3, 4)]
    [InlineData("", "<item><pubDate>04/23/2026</pubDate><description>x</description></item>", 4, 3)]
    public async Task A_feed_s_language_and_its_other_dates_tell_day_from_month(string language, string other, int month, int day)
    {
        var rss =
            $"<rss version=\"2.0\"><channel>{language}<item><pubDate>04/03/2026</pubDate><description>x</description></item>{other}</channel></rss>";

        var date = (await Reading.AllAsync("a.rss", rss))[0].Article!.PublishedAt!.Value;

        Assert.Equal((month, day), (date.Month, date.Day));
    }

    [Theory]
    [InlineData("<dc:creator>Holm, Ines</dc:creator>", "Ines Holm")]
    [InlineData("<dc:creator>Holm, Ines</dc:creator><dc:creator>Kaland, Lovro</dc:creator>", "Ines Holm, Lovro Kaland")]
    [InlineData("<dc:creator>Ines Holm</dc:creator><dc:creator>Lovro Kaland</dc:creator>", "Ines Holm, Lovro Kaland")]
    [InlineData("<dc:creator>Reuters, AFP</dc:creator>", "Reuters, AFP")]
    public async Task A_creator_that_is_filed_under_the_surname_is_one_person(string creators, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(
                    await Reading.AllAsync(
                        "a.rss",
                        $"<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><item><title>A</title>{creators}<description>{Body}</description></item></channel></rss>"))
                .Article!.Byline);

    [Fact]
    public async Task The_other_dates_of_a_table_tell_day_from_month()
    {
        var entries = await Reading.AllAsync("a.csv", "title,date,text\nA,4/3/2026,t\nB,4/23/2026,t\n");

        Assert.Equal([4, 4], entries.Select(entry => entry.Article!.PublishedAt!.Value.Month));
    }

    [Theory]
    [InlineData("{\"articles\":[{\"title\":\"A\",\"content\":\"{0} It was\\u2026 [+1234 chars]\"}]}", true)]
    [InlineData("{\"title\":\"A\",\"body\":\"{0} [+12 chars]\"}", true)]
    [InlineData("{\"title\":\"A\",\"body\":\"{0} The log said [+12 chars] and no more.\"}", false)]
    public async Task A_text_that_was_cut_off_is_a_teaser(string json, bool isTeaser)
    {
        var article = Assert.Single(await Reading.AllAsync("a.json", json.Replace("{0}", Body, StringComparison.Ordinal))).Article!;

        Assert.Equal((isTeaser, !isTeaser), (article.IsTeaser, article.Content.Contains("chars]", StringComparison.Ordinal)));
    }

    public static TheoryData<string, string> Columns => new()
    {
        { """{"title": ["A", "B"], "text": ["t", "u"], "date": ["2026-03-03", "2026-03-04"]}""", "A:t:3|B:u:4" },
        { """{"headline": {"0": "A", "1": "B"}, "body": {"0": "t", "1": "u"}, "date": {"0": "2026-03-03", "1": "2026-03-04"}, "source": "x"}""", "A:t:3|B:u:4" },
        { """{"title": "A", "text": ["One paragraph.", "Another paragraph."], "date": "2026-03-03"}""", "A:One paragraph., Another paragraph.:3" },
        { """[{"title": ["A", "B"], "text": ["t", "u"]}]""", "!malformed" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task A_table_turned_on_its_side_is_an_article_a_row(string json, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                (await Reading.AllAsync("a.json", json)).Select(entry =>
                    entry.Rejection is { } r
                        ? "!" + r.Class
                        : $"{entry.Article!.Title}:{entry.Article.Content}:{entry.Article.PublishedAt?.Day}")));

    public static TheoryData<string, string> Shapes => new()
    {
        { """{"articles":{"results":[{"date":"2026-03-03","time":"09:00:00","dateTime":"2026-03-03T09:00:00Z","title":"A","body":"t","authors":[{"name":"Ines Holm"}]}]}}""", "A:t:2026-03-03 09:00:Ines Holm" },
        { """[{"date":"2026-03-03T10:00:00","date_gmt":"2026-03-03T09:00:00","title":{"rendered":"A"},"content":{"rendered":"t"},"author":7,"_embedded":{"author":[{"name":"Ines Holm"}]}}]""", "A:t:2026-03-03 09:00:Ines Holm" },
        { """{"rows":[{"row_idx":0,"row":{"title":"A","text":"t","author":"Ines Holm","published":"2026-03-03 09:00"}}]}""", "A:t:2026-03-03 09:00:Ines Holm" },
        { """{"docs":[{"headline":{"main":"A"},"lead_paragraph":"t","abstract":"u","byline":{"original":"Ines Holm"},"pub_date":"2026-03-03T09:00:00+0000"}]}""", "A:t:2026-03-03 09:00:Ines Holm:teaser" },
        { """[{"title":"A","summary":"t","author":"Ines Holm","date":"2026-03-03 09:00"}]""", "A:t:2026-03-03 09:00:Ines Holm:teaser" },
        { """{"title":"All of it","description":"A feed.","chapters":[{"title":"A","text":"t","author":"Ines Holm","date":"2026-03-03 09:00"}]}""", "A:t:2026-03-03 09:00:Ines Holm" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task An_answer_s_fields_are_found(string json, string expected)
    {
        var article = Assert.Single(await Reading.AllAsync("a.json", json)).Article!;

        Assert.Equal(
            expected,
            $"{article.Title}:{article.Content}:{article.PublishedAt?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)}:{article.Byline}{(article.IsTeaser ? ":teaser" : "")}"
        );
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>{0}</p></body></html>")]
    [InlineData("<p>\n{0}</p>")]
    [InlineData("Add\n<p>{0}</p>")]
    public async Task A_page_whose_chunks_the_crawler_took_apart_is_whole(string page)
    {
        var html = page.Replace("{0}", Body, StringComparison.Ordinal);

        Assert.Equal(
            html,
            Assert
                .Single(
                    await Reading.AllAsync(
                        "a.warc",
                        Warc("response", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{html}")))
                .Article!.Content);
    }

    [Fact]
    public async Task Chunks_with_extensions_are_put_together()
    {
        var chunked =
            $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\n<p>\r\n{Body.Length:x}  \r\n{Body}\r\n4\r\n</p>\r\n0\r\n\r\n";

        Assert.Equal($"<p>{Body}</p>", Assert.Single(await Reading.AllAsync("a.warc", Warc("response", chunked))).Article!.Content);
    }

    [Fact]
    public async Task A_crawl_without_a_page_says_so_and_an_older_kind_is_named()
    {
        Assert.Contains(
            "none of its 1 records",
            Assert.Single(await Reading.AllAsync("a.warc", Warc("request", "GET / HTTP/1.1\r\n\r\n"))).Rejection!.Reason,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "is an ARC file",
            await Reading.RejectedAsync("a.arc", Encoding.ASCII.GetBytes("filedesc://x.arc 0.0.0.0 20060101000000 text/plain 77\n1 0 x\n")),
            StringComparison.Ordinal);
    }

    private static byte[] Warc(string type, string block) =>
        Encoding.UTF8.GetBytes(
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://x.example/\r\nContent-Type: application/http\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n"
        );
}
