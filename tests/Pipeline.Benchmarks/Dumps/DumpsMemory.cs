using System.CommandLine;
using System.Diagnostics;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>Peak memory of a process that ingests large dumps, one or six at once, on ports that only count.</summary>
internal static class DumpsMemory
{
    private const int AtOnce = 6;

    public static Command Create()
    {
        var scale = new Option<double>("--scale")
        {
            Description = "Of the sizes: 1 is 2 GB of NDJSON, 1 GB of WARC.gz, a zip of 200,000 files.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("dumps-memory", "Peak memory of readers, cleaning and IngestDump on large dumps.") { scale };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(scale), cancellationToken));
        return command;
    }

    private static async Task RunAsync(double scale, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-dumps-memory");
        try
        {
            var ndjson = Generate("news.ndjson", output => GeneratedDump.Ndjson(output, (long)(scale * 2e9)));
            var warc = Generate("crawl.warc.gz", output => GeneratedDump.WarcGzip(output, (long)(scale * 1e9)));
            var zip = Generate("pages.zip", output => GeneratedDump.Zip(output, (int)(scale * 200_000)));
            Console.WriteLine("| dumps in one process | MB | articles | peak MB | seconds |");
            Console.WriteLine("| --- | --- | --- | --- | --- |");
            await MeasureAsync("one NDJSON", [ndjson]).ConfigureAwait(false);
            await MeasureAsync("one WARC.gz", [warc]).ConfigureAwait(false);
            await MeasureAsync("one zip", [zip]).ConfigureAwait(false);
            await MeasureAsync("two of each at once", [.. Enumerable.Range(0, AtOnce / 3).SelectMany(_ => new[] { ndjson, warc, zip })])
                .ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string Generate(string name, Func<Stream, int> write)
        {
            var path = Path.Combine(folder.FullName, name);
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
            _ = write(file);
            return path;
        }

        async Task MeasureAsync(string what, string[] files)
        {
            using var worker = Process.Start(
                new ProcessStartInfo(Environment.ProcessPath!, [DumpsMemoryWorker.Name, .. files]) { RedirectStandardOutput = true }
            )!;
            var row = await worker.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await worker.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            Console.Write($"| {what} {row}");
        }
    }
}
