using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Tests.Dumps;

public sealed class DumpFormatTests
{
    private const string Body =
        "The harbour at Nordvik reopened on Monday after a three-week repair of its breakwater, the town council said.";

    private const string Item =
        "<item><title>Harbour &nbsp;reopens</title><link>https://example.org/1</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>"
        + Body
        + "</p>]]></content:encoded></item><item><title>Short</title><description>Fish &amp; ships</description></item>";

    public static TheoryData<string, string, string, string> Texts =>
        new()
        {
            { "a.txt", "Harbour reopens\n\n" + Body, "text", "" },
            { "a.weird", "<!DOCTYPE html><html><head><meta charset=utf-8><title>x</title></head><body><p>" + Body, "html", "" },
            { "wrong.txt", "{\"title\":\"Harbour\",\"text\":\"" + Body + "\"}", "json", "Harbour" },
            {
                "wrong.csv",
                "[{\"headline\":\"Harbour\",\"articleBody\":\"" + Body + "\"}, {\"headline\":\"Two\",\"text\":\"t\"}]",
                "json",
                "Harbour|Two"
            },
            {
                "w.json",
                "{\"status\":\"ok\",\"articles\":[{\"title\":\"Harbour\",\"content\":\""
                    + Body
                    + "\",\"author\":{\"name\":\"Ada\"}},{\"title\":\"Two\",\"text\":\"t\"}]}",
                "json",
                "Harbour|Two"
            },
            { "s.json", "{\"response\":{\"numFound\":1,\"docs\":[{\"title\":\"Harbour\",\"body\":\"" + Body + "\"}]}}", "json", "Harbour" },
            {
                "e.json",
                "{\"took\":1,\"hits\":{\"total\":1,\"hits\":[{\"_source\":{\"title\":\"Harbour\",\"body\":\"" + Body + "\"}}]}}",
                "json",
                "Harbour"
            },
            {
                "n.json",
                "{\"uri\":\"urn:x\",\"type\":\"text\",\"headline\":\"Harbour\",\"body_xhtml\":\"<p>"
                    + Body
                    + "</p>\",\"versioncreated\":\"2026-03-02T10:00:00Z\"}",
                "json",
                "Harbour"
            },
            {
                "l.json",
                "{\"title\":\"Harbour\",\"text\":\"" + Body + "\"}\n{broken\n{\"title\":\"Two\",\"text\":\"t\"}\n",
                "ndjson",
                "Harbour|!malformed|Two"
            },
            {
                "f.xml",
                "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>c</title>"
                    + Item
                    + "</channel></rss>",
                "rss",
                "Harbour reopens|Short"
            },
            {
                "f.xml",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>c</title><entry><title>Harbour</title><link href=\"https://example.org/1\"/><content type=\"html\">&lt;p&gt;x&lt;/p&gt;</content></entry><entry><title>Two</title><summary>s</summary></entry></feed>",
                "atom",
                "Harbour|Two"
            },
            {
                "n.xml",
                "<!DOCTYPE nitf SYSTEM \"http://example.org/nitf.dtd\"><nitf><head><title>x</title></head><body><body.head><hedline><hl1>Harbour</hl1></hedline></body.head><body.content><p>"
                    + Body
                    + "</p></body.content></body></nitf>",
                "nitf",
                "Harbour"
            },
            {
                "g.xml",
                "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem><itemMeta><itemClass qcode=\"ninat:text\"/></itemMeta><contentMeta><headline>Harbour</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
                    + Body
                    + "</p></body></html></inlineXML></contentSet></newsItem><packageItem/></itemSet></newsMessage>",
                "newsml-g2",
                "Harbour|!not-an-article"
            },
            { "t.csv", "\uFEFFid;title;text\r\n1;Harbour;\"Line one\r\nsaid \"\"so\"\"\"\r\n2;Two;t\r\n", "csv", "Harbour|Two" },
            { "t.dat", "title\ttext\turl\nHarbour\tt\tu\n", "csv", "Harbour" },
            {
                "m.eml",
                "From: Ada <ada@example.org>\r\nTo: b@example.org\r\nSubject: Harbour\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                    + Body,
                "eml",
                "Harbour"
            },
            {
                "m.mbox",
                "From - Mon Mar 02 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: Harbour\n\n"
                    + Body
                    + "\n\nFrom - Mon Mar 02 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: Two\n\nt\n",
                "mbox",
                "Harbour|Two"
            },
            {
                "p.mht",
                "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/1\r\nSubject: Harbour\r\nDate: Mon, 2 Mar 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/1\r\n\r\n<html><body>=C3=BCber</body></html>\r\n--b1--\r\n",
                "mhtml",
                "Harbour"
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_format_is_told_from_its_bytes_and_its_articles_are_found(string name, string text, string format, string expected)
    {
        var entries = await Reading.AllAsync(name, text);
        Assert.All(entries, entry => Assert.Equal(format, entry.Format));
        Assert.Equal(expected, string.Join('|', entries.Select(entry => entry.Rejection is { } r ? "!" + r.Class : entry.Article!.Title)));
    }

    [Theory]
    [InlineData("a.json.gz", "gzip")]
    [InlineData("a.zst", "zstd")]
    [InlineData("a.zip", "zip")]
    [InlineData("a.tar", "tar")]
    [InlineData("a.tar.gz", "tar.gz")]
    public async Task What_is_inside_a_container_comes_out(string name, string kind)
    {
        var json = Encoding.UTF8.GetBytes("[{\"title\":\"One\",\"text\":\"t\"},{\"title\":\"Two\",\"text\":\"t\"}]");
        var entries = await Reading.AllAsync(name, kind switch
        {
            "gzip" => Gzip(json),
            "zstd" => new ZstdSharp.Compressor().Wrap(json).ToArray(),
            "zip" => Zip(("d/a.json", json), ("__MACOSX/._a", json), ("b.ps", "%!PS-Adobe"u8.ToArray()), ("c.zip", Zip(("x.json", json)))),
            "tar" => Tar(json),
            _ => Gzip(Tar(json)),
        });
        Assert.Equal(["One", "Two"], entries.Take(2).Select(entry => entry.Article?.Title));
        Assert.Equal(kind == "zip" ? 5 : 2, entries.Count);
        if (kind == "zip")
        {
            Assert.Equal(("b.ps", RejectionClass.UnknownFormat), (entries[2].File, entries[2].Rejection!.Class));
            Assert.Equal("c.zip/x.json", entries[4].File);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("zstd")]
    public async Task A_compressed_file_that_was_cut_off_gives_what_came_before_and_says_so(string kind)
    {
        var random = new Random(1);
        var lines = string.Concat(Enumerable.Range(1, 200).Select(i => $"{{\"title\":\"Item {i}\",\"text\":\"{random.NextInt64()}\"}}\n"));
        var bytes = Encoding.UTF8.GetBytes(lines);
        var packed = kind == "gzip" ? Gzip(bytes) : new ZstdSharp.Compressor().Wrap(bytes).ToArray();

        var entries = await Reading.AllAsync("a.ndjson.gz", packed[..(packed.Length * 2 / 3)]);

        Assert.Equal((RejectionClass.Malformed, true), (entries[^1].Rejection?.Class, entries.Count < 200));
        Assert.Contains("cut off", entries[^1].Rejection!.Reason, StringComparison.Ordinal);
        Assert.Equal(200, (await Reading.AllAsync("a.ndjson.gz", packed)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_a_crawl_come_out_chunked_and_compressed_or_not(bool compressed)
    {
        var html = "<html><body><p>" + Body + "</p></body></html>";
        byte[][] records =
        [
            Record("warcinfo", "application/warc-fields", "software: x\r\n"u8.ToArray()),
            Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Record(
                "response",
                "application/http; msgtype=response",
                Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}")),
            Record(
                "response",
                "application/http; msgtype=response",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>gone</html>"u8.ToArray()),
            Record(
                "response",
                "application/http; msgtype=response",
                [
                    .. Encoding.UTF8.GetBytes(
                        $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{html.Length:x}\r\n{html}\r\n0\r\n\r\n"
                    ),
                ]),
            Record(
                "response",
                "application/http; msgtype=response",
                [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. Gzip(Encoding.UTF8.GetBytes(html))]
            ),
        ];
        var entries = await Reading.AllAsync("x", [.. records.SelectMany(record => compressed ? Gzip(record) : record)]);
        Assert.All(entries, entry => Assert.Equal((html, "https://example.org/1"), (entry.Article!.Content, entry.Article.Url)));
        Assert.Equal((3, compressed ? "warc.gz" : "warc"), (entries.Count, entries[0].Format));
    }

    [Theory]
    [InlineData("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF", "a JPEG image")]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0", "a PNG image")]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ", "a WebP image")]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt ", "a WAV file")]
    [InlineData("\0\0\0\u0020ftypisom", "a video")]
    [InlineData("ID3\u0004\0\0", "an MP3 file")]
    [InlineData("OggS\0\u0002", "an Ogg file")]
    [InlineData(
        "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00FF\u00FF\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        "a Windows program")]
    [InlineData("\u007FELF\u0002", "a program")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old Office document")]
    [InlineData("{\\rtf1\\ansi", "an RTF document")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005", "of no known format")]
    public async Task What_cannot_be_read_is_rejected_by_its_name_whatever_its_extension(string bytes, string name)
    {
        foreach (var file in new[] { "x.bin", "x.txt", "x.json", "x.csv", "x" })
        {
            Assert.StartsWith($"is {name}", await Reading.RejectedAsync(file, Encoding.Latin1.GetBytes(bytes)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[Content_Types].xml", "xl/workbook.xml", "an XLSX workbook")]
    [InlineData("_rels/.rels", "ppt/presentation.xml", "a PPTX presentation")]
    public async Task Office_documents_are_no_archives(string first, string second, string name) =>
        Assert.StartsWith(
            $"is {name}",
            await Reading.RejectedAsync("x.zip", Zip((first, "<x/>"u8.ToArray()), (second, "<x/>"u8.ToArray()))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("word/numbering.xml")]
    public async Task A_text_document_is_told_by_the_files_in_it_and_a_broken_one_is_one_rejection(string first)
    {
        var docx = Assert.Single(
            await Reading.AllAsync("x.zip", Zip((first, "<x/>"u8.ToArray()), ("word/document.xml", "<x/>"u8.ToArray()))));
        var pdf = Assert.Single(await Reading.AllAsync("x.txt", "%PDF-1.7 ..."));

        Assert.Equal(("docx", RejectionClass.Malformed), (docx.Format, docx.Rejection?.Class));
        Assert.Equal(("pdf", RejectionClass.Malformed), (pdf.Format, pdf.Rejection?.Class));
    }

    [Theory]
    [InlineData("MZ is the sign of two officers who wrote the first programs of that kind.")]
    [InlineData("RIFF AND RAFF CLOSE THEIR SHOP in Kelmouth after forty years.")]
    [InlineData("BM Wagner said on Monday that the harbour would stay open.")]
    public async Task Prose_that_begins_like_a_signature_is_prose(string text) =>
        Assert.Equal(text, Assert.Single(await Reading.AllAsync("x", text)).Article?.Content);

    [Theory]
    [InlineData(1252, "Die Bürger von Gößweinstein hören die Glocken läuten, während der Bäcker öffnet.")]
    [InlineData(1251, "Гавань снова открылась в понедельник после трёх недель ремонта, сообщил совет.")]
    [InlineData(932, "港は三週間の修理を終えて月曜日に再開した、と町議会は発表した。")]
    [InlineData(936, "港口在三个星期的修理以后，星期一又开了，这是他们说的。我们不知道还有什么时候。")]
    [InlineData(950, "港口在三個星期的修理以後，星期一又開了，這是他們說的。我們不知道還有什麼時候。")]
    [InlineData(949, "항구가 삼 주간의 수리를 마치고 월요일에 다시 문을 열었다고 시의회가 밝혔다.")]
    [InlineData(1200, "The harbour reopened.")]
    [InlineData(1201, "The harbour reopened.")]
    public async Task Text_in_an_undeclared_encoding_is_read(int codePage, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var entries = await Reading.AllAsync("a.txt", Encoding.GetEncoding(codePage).GetBytes(text));
        Assert.Equal(text, Assert.Single(entries).Article?.Content);
    }

    [Fact]
    public async Task Text_in_two_encodings_at_once_is_rejected_with_the_place()
    {
        var entries = await Reading.AllAsync(
            "a.txt",
            [.. Encoding.UTF8.GetBytes("Käse für Jürgen, später öfter. "), 0xE4, 0x20, 0xFC, 0x20]);
        Assert.Equal(RejectionClass.Undecodable, Assert.Single(entries).Rejection?.Class);
        Assert.Contains("offset 36", entries[0].Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_in_one_text_are_split_at_marks_that_all_agree()
    {
        var article = "A headline for it\n\n" + Body + " " + Body + " " + Body;
        Assert.Equal(3, (await Reading.AllAsync("a.txt", $"{article}\n\n---\n\n{article}\n\n---\n\n{article}\n")).Count);
        Assert.Equal(2, (await Reading.AllAsync("a.txt", $"{article}\f{article}")).Count);
        Assert.Equal(
            2,
            (await Reading.AllAsync("a.txt", $"Title: a\nDate: 2026-03-02\n\n{article}\n\nTitle: b\nDate: 2026-03-03\n\n{article}\n")).Count
        );
        Assert.Single(await Reading.AllAsync("a.txt", $"{article}\n\n* * *\n\n{Body} {Body} {Body}\n"));
        Assert.Single(await Reading.AllAsync("a.txt", $"{article}\n\n---\n\nCorrection: an earlier version misspelt a name.\n"));
    }

    [Fact]
    public async Task A_configured_name_wins_over_the_usual_ones() =>
        Assert.Equal(
            "right",
            (
                await Reading.AllAsync(
                    "a.json",
                    "[{\"text\":\"wrong\",\"my_field\":\"right\"}]",
                    ("Pipeline:Dumps:Fields:Body:0", "my_field"))
            )[0]
                .Article
                ?.Content);

    [Fact]
    public async Task Archives_nest_to_a_limit()
    {
        var nested = "text of it"u8.ToArray();
        for (var i = 0; i < 6; i++)
        {
            nested = Gzip(nested);
        }

        Assert.Equal(RejectionClass.TooDeep, Assert.Single(await Reading.AllAsync("a.gz", nested)).Rejection?.Class);
    }

    /// <summary>One dump of every format.</summary>
    internal static IReadOnlyList<byte[]> Samples()
    {
        var json = "[{\"title\":\"One\",\"text\":\"t\"},{\"title\":\"Two\",\"text\":\"t\"}]"u8.ToArray();
        var page = Record(
            "response",
            "application/http; msgtype=response",
            Encoding.UTF8.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{Body.Length:x}\r\n{Body}\r\n0\r\n\r\n"));
        return
        [
            .. Texts.Select(row => Encoding.UTF8.GetBytes(row.Data.Item2)),
            Gzip(json),
            new ZstdSharp.Compressor().Wrap(json).ToArray(),
            Zip(("a.json", json), ("b.json", json)),
            Tar(json),
            Gzip(Tar(json)),
            [.. page, .. page],
            [.. Gzip(page), .. Gzip(page)],
        ];
    }

    private static byte[] Record(string type, string contentType, byte[] block) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://example.org/1\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    private static byte[] Gzip(byte[] bytes)
    {
        var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return result.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        var result = new MemoryStream();
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return result.ToArray();
    }

    private static byte[] Tar(byte[] bytes)
    {
        var result = new MemoryStream();
        using (var tar = new TarWriter(result, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "d/a.json") { DataStream = new MemoryStream(bytes) });
        }

        return result.ToArray();
    }
}
