using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>Writes dumps of any size, article by article; the same seed makes the same bytes.</summary>
internal static class GeneratedDump
{
    // Letters as they are, as crawlers and agencies write them; the serializer's default escapes them.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON objects, a line each, until <paramref name="bytes"/> are written.</summary>
    /// <returns>How many articles it holds; so do the others.</returns>
    public static int Ndjson(Stream output, long bytes, int seed = 1)
    {
        var news = new NewsGenerator(seed);
        var counted = new CountedOutput(output);
        var articles = 0;
        for (; counted.Count < bytes; articles++)
        {
            var article = news.Next();
            counted.Write(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        id = article.Number,
                        title = article.Title,
                        text = article.Text,
                        url = article.Url,
                        published_at = article.Date,
                        author = article.Author,
                        language = "en",
                        tags = new[] { "harbour", "council" },
                        word_count = article.Text.Length / 6,
                    },
                    Json));
            counted.Write("\n"u8);
        }

        return articles;
    }

    /// <summary>A table with a header; every body is quoted and has line ends.</summary>
    public static int Csv(Stream output, long bytes, int seed = 1)
    {
        var news = new NewsGenerator(seed);
        var counted = new CountedOutput(output);
        counted.Write("id,title,publication,author,date,url,content\r\n"u8);
        var articles = 0;
        for (; counted.Count < bytes; articles++)
        {
            var article = news.Next();
            counted.Write(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{article.Number},\"{article.Title}\",Courier,{article.Author},{article.Date:yyyy-MM-dd},{article.Url},\"{article.Text.Replace("“", "\"\"", StringComparison.Ordinal).Replace("”", "\"\"", StringComparison.Ordinal)}\"\r\n"
                    )));
        }

        return articles;
    }

    /// <summary>As Common Crawl writes it: each record a gzip member, for every page its request, its response and its metadata.</summary>
    public static int WarcGzip(Stream output, long bytes, int seed = 1)
    {
        var news = new NewsGenerator(seed);
        var counted = new CountedOutput(output);
        Record(counted, "warcinfo", null, "application/warc-fields", "software: StormCrawler\r\nformat: WARC File Format 1.0\r\n"u8);
        var articles = 0;
        for (; counted.Count < bytes; articles++)
        {
            var article = news.Next();
            Record(
                counted,
                "request",
                article,
                "application/http; msgtype=request",
                "GET / HTTP/1.1\r\nAccept-Encoding: br,gzip\r\n\r\n"u8);
            Record(
                counted,
                "response",
                article,
                "application/http; msgtype=response",
                Encoding.UTF8.GetBytes(
                    $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nX-Crawler-Content-Encoding: gzip\r\n\r\n{Page(article)}")
            );
            Record(counted, "metadata", article, "application/warc-fields", "fetchTimeMs: 120\r\n"u8);
        }

        return articles;
    }

    /// <summary>A zip of <paramref name="files"/> pages, a file each.</summary>
    public static int Zip(Stream output, int files, int seed = 1)
    {
        var news = new NewsGenerator(seed);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        for (var file = 0; file < files; file++)
        {
            var article = news.Next();
            using var entry = zip.CreateEntry($"pages/{article.Number / 1000}/{article.Number}.html", CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(Page(article)));
        }

        return files;
    }

    private static void Record(Stream output, string type, GeneratedArticle? article, string contentType, ReadOnlySpan<byte> block)
    {
        using var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        gzip.Write(
            Encoding.UTF8.GetBytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{article?.Number ?? 0:x8}-0000-4000-8000-000000000000>\r\n"
                    + $"{(article is null ? "" : $"WARC-Target-URI: {article.Url}\r\n")}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"
            ));
        gzip.Write(block);
        gzip.Write("\r\n\r\n"u8);
    }

    // Some 60 kB: menus, teasers and scripts are most of a real page as well.
    private static string Page(GeneratedArticle article)
    {
        var page = new StringBuilder(
            $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{article.Title} | Courier</title>\n</head>\n<body>\n<nav><ul>\n"
        );
        for (var link = 0; link < 250; link++)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<li class=\"nav-item\"><a href=\"/section/{(article.Number + link) % 89}\">Section {link}</a></li>\n");
        }

        page.Append("<script>var config = [");
        for (var item = 0; item < 1500; item++)
        {
            page.Append(CultureInfo.InvariantCulture, $"{{\"id\":{((item + article.Number) * 7919) % 99991},\"k\":\"{item % 37}\"}},");
        }

        page.Append("];</script>");

        page.Append(
            CultureInfo.InvariantCulture,
            $"</ul></nav>\n<article>\n<h1>{article.Title}</h1>\n<p class=\"byline\">By {article.Author}</p>\n");
        foreach (var paragraph in article.Paragraphs)
        {
            page.Append("<p>").Append(paragraph).Append("</p>\n");
        }

        return page.Append("</article>\n<footer><p>Courier. All rights reserved.</p></footer>\n</body>\n</html>\n").ToString();
    }
}
