using System.IO.Compression;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pipeline.Tests.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>
/// Bars a little under what whole articles of sites reach on which no rule was made, where the evaluation data lies beside the repository.
/// The shipped models have seen them: what they reach elsewhere is in docs/benchmarks.md.
/// </summary>
public sealed class ScoredArticleTests
{
    [Theory]
    [InlineData("html", "words 0.945 runs 0.935 exact 0.27 title 0.84 author 0.78 date 0.84 refused 0.58")]
    [InlineData("text", "words 0.92 runs 0.91 exact 0.15 title 0.70 author 0.45 date 0.64")]
    public async Task Articles_of_sites_that_were_only_scored_reach_their_bars(string form, string bars)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Scorer.Root, "articles")), "The evaluation data is not here.");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await Scorer.RunAsync("score_articles.py", "unpack", folder.FullName);
            var ids = OnlyScored().ToList();
            foreach (
                var file in ids.Select(id => Path.Combine(folder.FullName, form, $"{id}.{(form == "html" ? "html" : "txt")}"))
                    .Where(File.Exists))
            {
                await CleanAsync(file, folder.CreateSubdirectory("out").FullName);
            }

            var list = Path.Combine(folder.FullName, "ids");
            await File.WriteAllLinesAsync(list, ids, TestContext.Current.CancellationToken);
            var score = await Scorer.RunAsync("score_articles.py", Path.Combine(folder.FullName, "out"), "--ids", list);

            Assert.All(
                bars.Split(' ').Chunk(2),
                bar => Assert.True(Scorer.Value(score, bar[0]) >= Scorer.Value(bar, bar[0]), string.Join(' ', score)));
            Assert.True(Scorer.Value(score, "lost") <= 0.036 && Scorer.Value(score, "refused-articles") <= 0.013, string.Join(' ', score));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CleanAsync(string file, string target)
    {
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var raw = (await Reading.AllAsync(Path.GetFileName(file), bytes)).Find(entry => entry.Article is not null)?.Article;
        if (raw is null)
        {
            return;
        }

        var article = Cleaners.Default.Clean(raw, TestContext.Current.CancellationToken);
        var path = Path.Combine(target, Path.GetFileNameWithoutExtension(file));
        var facts = new
        {
            title = article.Title,
            byline = article.Byline,
            publishedAt = article.PublishedAt,
            flags = article.Flags.Select(flag => flag.Class),
        };
        await File.WriteAllTextAsync(path + ".txt", article.Body, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path + ".json", JsonSerializer.Serialize(facts), TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// The pages of three in ten sites, by the SHA-256 of the host without <c>www.</c>, or of the id where no address is known.
    /// </summary>
    private static IEnumerable<string> OnlyScored()
    {
        using var file = File.OpenRead(Path.Combine(Scorer.Root, "articles", "gold.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            var id = row.RootElement.GetProperty("id").GetString()!;
            var host = Uri.TryCreate(row.RootElement.GetProperty("url").GetString(), UriKind.Absolute, out var url) ? url.Host : "";
            var site = host.Length == 0 ? id : host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
            if (new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(site)), isUnsigned: true, isBigEndian: true) % 10 >= 7)
            {
                yield return id;
            }
        }
    }
}
