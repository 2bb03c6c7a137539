using System.ComponentModel.DataAnnotations;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using Pipeline.Dumps;
using Pipeline.Dumps.Html;

namespace Pipeline.Tests.Dumps;

/// <summary>Passing a limit is a rejection with the limit's name, value and setting; what came before is kept.</summary>
public sealed class LimitTests
{
    private static readonly string Long = new('x', 3000);

    /// <summary>Limit, value, class of the rejection, file name, text, how many articles come out beside it.</summary>
    public static TheoryData<string, string, string, string, string, int> Texts =>
        new()
        {
            { "LineBytes", "1024", "entry-too-large", "a.ndjson", $"{{\"text\":\"a\"}}\n{{\"text\":\"{Long}\"}}\n{{\"text\":\"b\"}}\n", 2 },
            {
                "EntryBytes",
                "1024",
                "entry-too-large",
                "a.ndjson",
                $"{{\"text\":\"a\"}}\n{{\"text\":\"{Long}\"}}\n{{\"text\":\"b\"}}\n",
                2
            },
            { "EntryBytes", "1024", "entry-too-large", "a.csv", $"title,text\na,b\nc,{Long}\nd,e\n", 2 },
            { "EntryBytes", "1024", "entry-too-large", "a.mbox", $"{Mail("a")}\n{Mail(Long)}\n{Mail("b")}", 2 },
            { "EntryBytes", "1024", "entry-too-large", "a.json", $"[{{\"text\":\"a\"}},{{\"text\":\"{Long}\"}}]", 1 },
            { "EntryBytes", "1024", "entry-too-large", "a.json", $"{{\"title\":\"a\",\"text\":\"{Long}\"}}", 0 },
            {
                "EntryBytes",
                "1024",
                "entry-too-large",
                "a.rss",
                $"<rss><channel><item><title>a</title><description>b</description></item><item><description>{Long}</description></item><item><description>c</description></item></channel></rss>",
                2
            },
            { "EntryBytes", "1024", "entry-too-large", "a.txt", Long, 0 },
            { "EntryBytes", "1024", "entry-too-large", "a.html", $"<html><body>{Long}", 0 },
            { "EntryBytes", "1024", "entry-too-large", "a.eml", Mail(Long)["From - Mon Mar  2 10:00:00 2026\n".Length..], 0 },
            {
                "JsonDepth",
                "8",
                "too-deep",
                "a.ndjson",
                "{\"text\":\"a\"}\n{\"text\":\"b\",\"x\":[[[[[[[[[[1]]]]]]]]]]}\n{\"text\":\"c\"}\n",
                2
            },
            {
                "JsonDepth",
                "8",
                "too-deep",
                "a.json",
                "[{\"text\":\"a\"},{\"text\":\"b\",\"x\":[[[[[[[[[[1]]]]]]]]]]},{\"text\":\"c\"}]",
                2
            },
            {
                "XmlDepth",
                "8",
                "too-deep",
                "a.xml",
                "<rss><channel><item><description>a</description></item><item><a><a><a><a><a><a><a><a>x</a></a></a></a></a></a></a></a></item></channel></rss>",
                1
            },
            {
                "TextCharacters",
                "1000",
                "entry-too-large",
                "a.ndjson",
                $"{{\"text\":\"a\"}}\n{{\"text\":\"{Long}\"}}\n{{\"text\":\"<p>{Long[..900]}<b>a\"}}\n",
                2
            },
            {
                "TextLines",
                "1000",
                "entry-too-large",
                "a.ndjson",
                $"{{\"text\":\"a\"}}\n{{\"text\":\"{string.Concat(Enumerable.Repeat("x\\n", 1001))}\"}}\n{{\"text\":\"c\"}}\n",
                2
            },
            { "JsonValues", "1000", "entry-too-large", "a.json", $"{{\"x\":[{string.Join(',', Enumerable.Range(0, 1001))}]}}", 0 },
            { "MailHeaderBytes", "1024", "entry-too-large", "a.eml", $"From: a@example.org\nSubject: {Long}\n\nText.\n", 0 },
            { "HtmlDepth", "16", "too-deep", "a.html", string.Concat(Enumerable.Repeat("<div>", 30)) + "text", 0 },
            { "HtmlTags", "1000", "entry-too-large", "a.html", string.Concat(Enumerable.Repeat("<p>a", 1001)), 0 },
            {
                "HtmlAttributes",
                "1000",
                "entry-too-large",
                "a.html",
                $"<p {string.Concat(Enumerable.Range(0, 1001).Select(n => $"a{n}='1' "))}>text",
                0
            },
            {
                "HtmlDepth",
                "16",
                "too-deep",
                "a.ndjson",
                $"{{\"text\":\"<p>a</p>\"}}\n{{\"text\":\"{string.Concat(Enumerable.Repeat("<ul><li>", 30))}\"}}\n{{\"text\":\"c\"}}\n",
                2
            },
            { "ArticlesPerDump", "2", "too-many-articles", "a.ndjson", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n", 2 },
            { "ArticlesPerDump", "2", "too-many-articles", "a.csv", "title,text\na,b\nc,d\ne,f\n", 2 },
            {
                "ArticlesPerDump",
                "2",
                "too-many-articles",
                "a.rss",
                string.Concat(
                    "<rss><channel>",
                    "<item><description>a</description></item><item><description>a</description></item>",
                    "<item><description>a</description></item></channel></rss>"),
                2
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_passes_a_limit_is_rejected_alone_where_the_form_allows_it(
        string limit,
        string value,
        string rejection,
        string name,
        string text,
        int articles)
    {
        var entries = await Reading.AllAsync(name, Encoding.UTF8.GetBytes(text), ($"Pipeline:Limits:{limit}", value));

        AssertPassed(entries, limit, value, rejection);
        Assert.Equal(articles, entries.Count(entry => entry.Article is not null));
    }

    [Theory]
    [InlineData("ExpandedBytes", "4096", "expands-too-far", 1)]
    [InlineData("NameLength", "8", "name-too-long", 1)]
    [InlineData("ArchiveDepth", "1", "too-deep", 1)]
    [InlineData("EntryBytes", "1024", "entry-too-large", 2)]
    public async Task A_limit_passed_in_an_archive_keeps_its_other_files(string limit, string value, string rejection, int articles)
    {
        var zip = Zip(
            ("a.txt", "An article."),
            (
                limit switch
                {
                    "NameLength" => "long-name.txt",
                    "ArchiveDepth" => "b.zip",
                    _ => "b.txt",
                },
                limit == "NameLength" ? "An article." : Long + Long),
            ("c.txt", "Another article."));
        if (limit == "ArchiveDepth")
        {
            zip = Zip(("a.txt", "An article."), ("b.zip", Encoding.Latin1.GetString(Zip(("c.txt", "Another article.")))));
        }

        var entries = await Reading.AllAsync("a.zip", zip, ($"Pipeline:Limits:{limit}", value));

        AssertPassed(entries, limit, value, rejection);
        Assert.Equal(limit == "NameLength" ? 2 : articles, entries.Count(entry => entry.Article is not null));
    }

    [Fact]
    public async Task A_bomb_is_stopped_by_its_ratio_before_it_is_unpacked()
    {
        var bomb = Gzip(Encoding.UTF8.GetBytes("{\"text\":\"a\"}\n" + new string(' ', 60 * 1024 * 1024)));

        AssertPassed(await Reading.AllAsync("a.gz", bomb), "ExpansionRatio", "200", "expands-too-far");
    }

    [Fact]
    public async Task No_entity_of_a_document_is_resolved()
    {
        var laughs =
            "<!DOCTYPE rss [<!ENTITY a \"ha\">"
            + string.Concat(Enumerable.Range(0, 25).Select(i => $"<!ENTITY a{i + 1} \"&a{i};&a{i};\">"))
            + "<!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY % remote SYSTEM \"http://127.0.0.1:9/x.dtd\"> %remote;]><rss><channel><item><title>t</title><description>begin &a25; &file; end</description></item></channel></rss>";

        var article = Assert.Single(await Reading.AllAsync("a.rss", laughs)).Article!;

        Assert.Equal("begin &a25; &file; end", article.Content);
    }

    [Fact]
    public void Every_limit_has_this_default() =>
        Assert.Equal(
            "EntryBytes 16777216, LineBytes 16777216, ExpandedBytes 68719476736, ExpansionRatio 200, ArchiveDepth 4, JsonDepth 64, JsonValues 1000000, XmlDepth 256, XmlAttributes 1000, MailParts 1000, MailHeaderLines 10000, MailHeaderBytes 1048576, HtmlDepth 512, HtmlTags 100000, HtmlAttributes 20000, TextCharacters 4000000, TextLines 200000, DocumentPages 500, DocumentObjects 100000, DocumentBytes 67108864, DocumentLetters 2000000, DocumentSeconds 60, EntrySeconds 60, ArticlesPerDump 10000000, RejectedEntries 10000, NameLength 1024",
            string.Join(
                ", ",
                typeof(DumpLimits).GetProperties().Select(property => $"{property.Name} {property.GetValue(new DumpLimits())}")));

    [Fact]
    public async Task A_limit_out_of_range_is_named_with_its_range()
    {
        foreach (var property in typeof(DumpLimits).GetProperties())
        {
            var e = await Assert.ThrowsAsync<OptionsValidationException>(() =>
                Reading.AllAsync("a.txt", "An article.", ($"Pipeline:Limits:{property.Name}", "0")));

            var range = (RangeAttribute)property.GetCustomAttributes(typeof(RangeAttribute), false)[0];
            Assert.Contains($"Pipeline:Limits:{property.Name}", e.Message, StringComparison.Ordinal);
            Assert.Contains($"{range.Minimum}", e.Message, StringComparison.Ordinal);
            Assert.Contains($"{range.Maximum}", e.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<p>one<p>two<p>three<p>four", false)]
    [InlineData("<ul><li>one<li>two<li>three<li>four</ul>", false)]
    [InlineData("<table><tr><td>1<td>2<tr><td>3<td>4</table>", false)]
    [InlineData("<p><font>a<p><font>b<p><font>c<p><font>d", false)]
    [InlineData("<br><br><img><hr><input><br>", false)]
    [InlineData("<script>'<b><b><b><b>'</script><!-- <b><b><b><b> -->", false)]
    [InlineData("</b></b><b></b><b></b><b></b><b></b>a < b <<< c", false)]
    [InlineData("<div><div><div><div>", true)]
    [InlineData("<ul><li><ul><li>", true)]
    [InlineData("<b><i><b><i>", true)]
    public void Elements_nest_as_a_browser_counts(string html, bool isDeeperThanThree) =>
        Assert.Equal(isDeeperThanThree, HtmlNesting.IsDeeper(html, 3));

    private static void AssertPassed(List<DumpEntry> entries, string limit, string value, string rejection)
    {
        var passed = Assert.Single(entries, entry => entry.Rejection is not null).Rejection!;
        Assert.Equal(rejection, passed.Class);
        Assert.Contains($"the limit {limit} is {value} (Pipeline:Limits:{limit})", passed.Reason, StringComparison.Ordinal);
    }

    private static string Mail(string body) =>
        $"From - Mon Mar  2 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: s\n\n{body}\n";

    private static byte[] Gzip(byte[] bytes)
    {
        var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return result.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        var result = new MemoryStream();
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.Latin1.GetBytes(text));
            }
        }

        return result.ToArray();
    }
}
