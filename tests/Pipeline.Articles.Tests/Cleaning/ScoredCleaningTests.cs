using System.IO.Compression;
using Pipeline.Tests.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>The published bars, where the evaluation data lies beside the repository; see docs/benchmarks.md.</summary>
public sealed class ScoredCleaningTests
{
    [Theory]
    [InlineData("html", "pages", 0.945, 0.93)]
    [InlineData("text", "dumps", 0.90, 0.90)]
    public async Task Cleaning_reaches_its_bars(string form, string documents, double f1, double precision)
    {
        var folder = Path.Combine(Scorer.Root, form, documents);
        Assert.SkipUnless(Directory.Exists(folder), $"The evaluation data is not here: no {folder}.");
        var predictions = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder))
            {
                await CleanAsync(file, predictions.FullName);
            }

            foreach (var segments in (string[])["segments.json", "segments-more.json"])
            {
                var score = await Scorer.RunAsync("score_cleaning.py", predictions.FullName, Path.Combine(Scorer.Root, form, segments));
                Assert.True(
                    Scorer.Value(score, "F1") >= f1 && Scorer.Value(score, "precision") >= precision,
                    $"{segments}: {string.Join(' ', score)}");
            }
        }
        finally
        {
            predictions.Delete(recursive: true);
        }
    }

    private static async Task CleanAsync(string file, string predictions)
    {
        await using var stored = File.OpenRead(file);
        await using var content = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(stored, CompressionMode.Decompress)
            : (Stream)stored;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        var name = Path.GetFileName(file).Replace(".gz", "", StringComparison.Ordinal);
        var bodies = (await Reading.AllAsync(name, bytes.ToArray()))
            .Select(entry => Cleaners.Default.Clean(entry.Article!, TestContext.Current.CancellationToken).Body);
        await File.WriteAllTextAsync(
            Path.Combine(predictions, Path.ChangeExtension(name, ".txt")),
            string.Join("\n\n", bodies),
            TestContext.Current.CancellationToken);
    }
}
