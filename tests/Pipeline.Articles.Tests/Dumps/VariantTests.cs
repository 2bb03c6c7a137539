using System.IO.Compression;
using System.Text;

namespace Pipeline.Tests.Dumps;

/// <summary>What producers really write within a format.</summary>
public sealed class VariantTests
{
    /// <summary>File name, text, and what is found: titles (or contents where there is none), rejections with a mark before them.</summary>
    public static TheoryData<string, string, string> Texts =>
        new()
        {
            // JSON: archives, search engines, databases, exports of data frames, objects that are no list.
            {
                "nyt.json",
                "{\"status\":\"OK\",\"response\":{\"docs\":[{\"web_url\":\"https://x.example\",\"headline\":{\"main\":\"A\",\"kicker\":null},\"byline\":{\"original\":\"By B\"},\"pub_date\":\"2026-03-02T10:00:00+0000\",\"body\":\"t\"}]}}",
                "A"
            },
            {
                "guardian.json",
                "{\"response\":{\"status\":\"ok\",\"results\":[{\"id\":\"a\",\"webTitle\":\"A\",\"webUrl\":\"https://x.example\",\"webPublicationDate\":\"2026-03-02T10:00:00Z\",\"fields\":{\"bodyText\":\"t\"}}]}}",
                "A"
            },
            {
                "webz.json",
                "{\"posts\":[{\"thread\":{\"title\":\"x\"},\"title\":\"A\",\"text\":\"t\",\"published\":\"2026-03-02T10:00:00.000+02:00\"}],\"totalResults\":1}",
                "A"
            },
            {
                "elastic.json",
                "{\"hits\":{\"total\":{\"value\":2},\"hits\":[{\"_id\":\"1\",\"_source\":{\"title\":\"A\",\"content\":\"t\"}},{\"_id\":\"2\",\"_source\":{\"title\":\"B\",\"content\":\"t\"}}]}}",
                "A|B"
            },
            {
                "wordpress.json",
                "[{\"id\":1,\"date\":\"2026-03-02T10:00:00\",\"link\":\"https://x.example\",\"title\":{\"rendered\":\"A\"},\"content\":{\"rendered\":\"<p>t</p>\",\"protected\":false}}]",
                "A"
            },
            {
                "mongo.ndjson",
                "{\"_id\":{\"$oid\":\"5\"},\"Title\":\"A\",\"TEXT\":\"t\",\"Published_At\":{\"$date\":{\"$numberLong\":\"1772445600000\"}}}\n",
                "A"
            },
            { "byId.json", "{\"a1\":{\"title\":\"A\",\"text\":\"t\"},\"a2\":{\"title\":\"B\",\"text\":\"t\"}}", "A|B" },
            { "behind.json", "{\"title\":\"A\",\"text\":\"t\"}{\"title\":\"B\",\"text\":\"t\"}", "A|B" },
            { "pretty.json", "{\n  \"title\": \"A\",\n  \"text\": \"t\"\n}\n{\n  \"title\": \"B\",\n  \"text\": \"t\"\n}\n", "A|B" },
            { "one.jsonl", "{\"title\":\"A\",\"text\":\"t\"}", "A" },
            { "paragraphs.json", "{\"title\":\"A\",\"body\":[\"" + new string('p', 130) + "\",\"q\"]}", "A" },
            { "half.json", "{\"title\":\"A\",\"text\":\"cut off \\ud83d\"}", "A" },
            { "single-quotes.json", "{'title': 'A', 'text': 't'}", "!malformed" },
            { "mark.json", "\uFEFF[{\"title\":\"A\",\"text\":\"t\"}]", "A" },
            // Feeds: RDF, old versions, what stands before the declaration, prefixes and entities that nobody declared.
            {
                "rdf.xml",
                "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"x\"><title>c</title></channel><item rdf:about=\"y\"><title>A</title><description>t</description></item></rdf:RDF>",
                "A"
            },
            {
                "old.rss",
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"><channel><item><title>A</title><description>t</description></item></channel></rss>",
                "A"
            },
            {
                "space.xml",
                "\n\n  <?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss><channel><item><title>A</title><description>t</description></item></channel></rss>",
                "A"
            },
            {
                "undeclared.xml",
                "<rss><channel><item><title>A&nbsp;&amp;&eacute; B & C</title><dc:creator>X</dc:creator><media:content url=\"u\"/><content:encoded><![CDATA[t]]></content:encoded></item></channel></rss>",
                "A &é B & C"
            },
            {
                "wrong.xml",
                "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><item><title>Ä</title><description>t</description></item></channel></rss>",
                "Ä"
            },
            { "wrong.html", "<rss><channel><item><title>A</title><description>t</description></item></channel></rss>", "A" },
            // Tables: spreadsheets and data sets.
            { "capitals.csv", "SEP=;\r\nTitle;Text;Date\r\nA;\"t; \"\"u\"\"\";02.03.2026\r\n", "A" },
            { "excel.csv", "sep=;\r\nTitle;Text;Date\r\nA;\"t; \"\"u\"\"\";02.03.2026\r\n", "A" },
            { "bars.txt", "title|author|content\nA|x|t\nB|y|t\n", "A|B" },
            { "bbc.csv", "category\tfilename\ttitle\tcontent\nbusiness\t001.txt\tA\tt, with commas, of course\n", "A" },
            { "quote.csv", "title,text\nA,t\nB,\"never closed\nC,t\nD,t\n", "A|B|C|D" },
            { "few.csv", "title,text\nA\nB,t\n", "!no-text|B" },
            // Mail.
            {
                "prose.mbox",
                "From - Mon Mar  2 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: A\n\nHello.\n\nFrom here on it is prose.\n\n>From the start.\n",
                "A"
            },
            {
                "words.eml",
                "From: =?utf-8?B?w4RkYQ==?= <a@example.org>\nTo: b@example.org\nMIME-Version: 1.0\nSubject: =?iso-8859-1?Q?=C4?=\n\nt\n",
                "Ä"
            },
            // Text.
            {
                "letter.txt",
                string.Join(
                    "\n\n=====\n\n",
                    Enumerable.Repeat(
                        "Dear people of Kelmouth!\n\n" + string.Join(' ', Enumerable.Repeat("We write to you about the ferry.", 20)),
                        3)),
                "Dear people"
            },
            { "matter.md", "---\ntitle: \"A\"\ndate: 2026-03-02\n---\n\nText of it.\n\n---\n\nMore of it.\n", "A" },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_variant_is_read(string name, string text, string expected)
    {
        var entries = await Reading.AllAsync(name, text);

        Assert.Equal(
            expected,
            string.Join(
                '|',
                entries.Select(entry =>
                    entry.Rejection is { } r
                        ? "!" + r.Class
                        : entry.Article!.Title ?? entry.Article.Content[..Math.Min(entry.Article.Content.Length, 11)])));
        Assert.All(
            entries.Where(entry => name is "mongo.ndjson" or "nyt.json" or "guardian.json" or "webz.json"),
            entry => Assert.Equal(2026, entry.Article!.PublishedAt?.Year));
    }

    [Fact]
    public async Task Text_of_another_width_is_read_as_JSON_and_as_a_table()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal(
                "Ä",
                Assert
                    .Single(
                        await Reading.AllAsync("a.json", [.. encoding.Preamble, .. encoding.GetBytes("[{\"title\":\"Ä\",\"text\":\"t\"}]")])
                    )
                    .Article?.Title);
            Assert.Equal(
                "Ä",
                Assert
                    .Single(await Reading.AllAsync("a.csv", [.. encoding.Preamble, .. encoding.GetBytes("title,text\r\nÄ,t\r\n")]))
                    .Article?.Title);
        }
    }

    [Fact]
    public async Task A_quoted_From_line_gets_its_mark_off_and_half_a_character_its_replacement()
    {
        var mail = Assert.Single(
            await Reading.AllAsync(
                "a.mbox",
                "From - Mon Mar  2 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: A\n\nHello.\n\n>From the start.\n>>From it.\n"
            ));
        Assert.Equal("Hello.\n\nFrom the start.\n>From it.\n", mail.Article!.Content.ReplaceLineEndings("\n"));
        Assert.Equal("cut off \uFFFD", Assert.Single(await Reading.AllAsync("a.json", "{\"text\":\"cut off \\ud83d\"}")).Article!.Content);
        Assert.Equal(
            "whole \U0001F600 \"\\/\t",
            Assert.Single(await Reading.AllAsync("a.json", "{\"text\":\"whole \\ud83d\\ude00 \\\"\\\\\\/\\t\"}")).Article!.Content);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip")]
    public async Task A_page_of_a_crawl_is_inflated_by_what_its_header_says(string encoding)
    {
        var html = "<html><head><meta charset=\"windows-1252\"></head><body>Käse</body></html>";
        var packed = new MemoryStream();
        await using (
            Stream packer = encoding switch
            {
                "br" => new BrotliStream(packed, CompressionMode.Compress, true),
                "deflate" => new ZLibStream(packed, CompressionMode.Compress, true),
                _ => new GZipStream(packed, CompressionMode.Compress, true),
            })
        {
            packer.Write(Encoding.Latin1.GetBytes(html));
        }

        byte[] block =
        [
            .. Encoding.ASCII.GetBytes($"HTTP/2 200\r\ncontent-type: text/html\r\ncontent-encoding: {encoding}\r\n\r\n"),
            .. packed.ToArray(),
        ];
        byte[] warc =
        [
            .. Encoding.ASCII.GetBytes(
                $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <https://x.example/>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n"
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

        var article = Assert.Single(await Reading.AllAsync("a.warc", warc)).Article!;

        Assert.Equal((html, "https://x.example/"), (article.Content, article.Url));
    }

    [Fact]
    public async Task The_end_of_a_message_that_is_too_large_is_found_wherever_reads_end()
    {
        static string Mail(string body) =>
            $"From - Mon Mar  2 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: s\n\n{body}\n\n";
        for (var length = 262_000; length < 262_300; length += 7)
        {
            var entries = await Reading.AllAsync(
                "a.mbox",
                Mail(new string('x', length)) + Mail("b"),
                ("Pipeline:Limits:EntryBytes", "1024"));
            Assert.Equal((2, "b"), (entries.Count, entries[^1].Article?.Content.Trim()));
        }
    }
}
