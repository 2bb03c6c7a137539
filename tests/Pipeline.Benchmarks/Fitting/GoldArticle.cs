using System.IO.Compression;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>A page with what people say is its article.</summary>
/// <param name="Id">Names the page's file.</param>
/// <param name="Site">The host without <c>www.</c>; the id where no address is known.</param>
/// <param name="IsArticle">Other pages have no body.</param>
/// <param name="Title">As the gold has it.</param>
/// <param name="Body">A line a paragraph, without the headline.</param>
internal sealed record GoldArticle(string Id, string Site, bool IsArticle, string Title, string Body)
{
    private const int Parts = 10;

    private const int PartsLookedAt = 7;

    /// <summary>Pages of these sites are looked at and fitted on; those of the others are only scored.</summary>
    public bool IsLookedAt => Number % Parts < PartsLookedAt;

    /// <summary>The number of a site: SHA-256 of its name.</summary>
    public BigInteger Number => new(SHA256.HashData(Encoding.UTF8.GetBytes(Site)), isUnsigned: true, isBigEndian: true);

    public static IReadOnlyList<GoldArticle> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var lines = new StreamReader(unpacked);
        var articles = new List<GoldArticle>();
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            string? Value(string name) =>
                row.RootElement.GetProperty(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
            var id = Value("id")!;
            var host = Uri.TryCreate(Value("url"), UriKind.Absolute, out var url) ? url.Host : "";
            var title = Value("title") ?? "";
            articles.Add(new(id, host.Length == 0 ? id : host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host,
                Value("type") is "article", title, WithoutTitle(Value("body") ?? "", title)));
        }

        return articles;
    }

    private static string WithoutTitle(string body, string title)
    {
        body = body.Trim();
        var end = body.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? body : body[..end];
        return title.Length > 0 && GoldWords.Of(first).SequenceEqual(GoldWords.Of(title)) ? (end < 0 ? "" : body[end..]) : body;
    }
}
