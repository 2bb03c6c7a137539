using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Pipeline.Harness.Feeding;

/// <summary>How articles are written into a file.</summary>
internal sealed record DumpFormat(string Extension, Func<IReadOnlyList<FedArticle>, byte[]> Write, bool IsSingle = false)
{
    public static IReadOnlyList<DumpFormat> All { get; } =
    [
        new(".ndjson", Lines),
        new(".json", articles => Encoding.UTF8.GetBytes($"[{string.Join(",\n", articles.Select(Json))}]")),
        new(".txt", articles => Plain(articles[0]), IsSingle: true),
        new(".html", articles => Page(articles[0]), IsSingle: true),
        new(
            ".csv",
            articles =>
                Encoding.UTF8.GetBytes(
                    "title,text\r\n" + string.Concat(articles.Select(article => $"{Quoted(article.Title)},{Quoted(article.Text)}\r\n")))),
        new(".ndjson.gz", articles => Gzip(Lines(articles))),
        new(".zip", Zip),
        new(".tar.gz", articles => Gzip(Tar(articles))),
    ];

    private static byte[] Lines(IReadOnlyList<FedArticle> articles) =>
        Encoding.UTF8.GetBytes(string.Concat(articles.Select(article => Json(article) + "\n")));

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] Zip(IReadOnlyList<FedArticle> articles)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, article) in articles.Index())
            {
                var entry = zip.CreateEntry(EntryName(index, ".html"));
                entry.LastWriteTime = DateTimeOffset.UnixEpoch.AddYears(30);
                using var content = entry.Open();
                content.Write(Page(article));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Tar(IReadOnlyList<FedArticle> articles)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, leaveOpen: true))
        {
            foreach (var (index, article) in articles.Index())
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, EntryName(index, ".txt"))
                {
                    DataStream = new MemoryStream(Plain(article)),
                    ModificationTime = DateTimeOffset.UnixEpoch.AddYears(30),
                });
            }
        }

        return stream.ToArray();
    }

    private static string EntryName(int index, string extension) => string.Create(CultureInfo.InvariantCulture, $"{index:D4}{extension}");

    private static string Json(FedArticle article) => JsonSerializer.Serialize(new { title = article.Title, text = article.Text });

    private static byte[] Plain(FedArticle article) => Encoding.UTF8.GetBytes($"{article.Title}\n\n{article.Text}\n");

    private static byte[] Page(FedArticle article) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{article.Title}</title></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>{article.Title}</h1>
        {string.Concat(article.Paragraphs.Select(paragraph => $"<p>{paragraph}</p>\n"))}</article></body></html>
        """);

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
