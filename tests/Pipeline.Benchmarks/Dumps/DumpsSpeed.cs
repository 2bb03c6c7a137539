using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dumps;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>The readers alone against what reading costs anyway, on the same file in the same run, in processor time.</summary>
internal static class DumpsSpeed
{
    private const int Rounds = 11;

    public static Command Create()
    {
        var size = new Option<int>("--megabytes") { Description = "Size of each dump.", DefaultValueFactory = _ => 200 };
        var command = new Command(
            "dumps-speed",
            "MB/s of the readers of NDJSON, CSV and WARC.gz, and of tokenising the same bytes with nothing done.")
        {
            size,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(size), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int megabytes, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddArticleProcessing()
            .BuildServiceProvider();
        var readers = services.GetRequiredService<DumpReaders>();
        var bytes = megabytes * 1_000_000L;
        Console.WriteLine("| format | articles | bare MB/s | reader MB/s | ratio |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        await MeasureAsync("ndjson", output => GeneratedDump.Ndjson(output, bytes), Tokenizing.NdjsonAsync).ConfigureAwait(false);
        await MeasureAsync("csv", output => GeneratedDump.Csv(output, bytes), Tokenizing.CsvAsync).ConfigureAwait(false);
        await MeasureAsync("warc.gz", output => GeneratedDump.WarcGzip(output, bytes), Tokenizing.WarcGzipAsync).ConfigureAwait(false);

        async Task MeasureAsync(string format, Func<Stream, int> generate, Func<Stream, Task> tokenize)
        {
            var path = Path.Combine(Path.GetTempPath(), $"pipeline-dumps-speed-{Environment.ProcessId}.{format}");
            try
            {
                int expected;
                await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
                {
                    expected = generate(file);
                }

                var source = new FileDump(path);
                var (bare, read) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
                for (var round = 0; round < Rounds; round++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var started = Environment.CpuUsage.TotalTime;
                    await using (var file = await source.OpenAsync(0, cancellationToken).ConfigureAwait(false))
                    {
                        await tokenize(file).ConfigureAwait(false);
                    }

                    bare = Min(bare, Environment.CpuUsage.TotalTime - started);
                    started = Environment.CpuUsage.TotalTime;
                    var found = await ReadAsync(readers, source, cancellationToken).ConfigureAwait(false);
                    read = Min(read, Environment.CpuUsage.TotalTime - started);
                    if (found != expected)
                    {
                        throw new InvalidOperationException($"{format}: {expected} articles were written, {found} were read.");
                    }
                }

                var length = source.Length / 1e6;
                Console.WriteLine(
                    $"| {format} | {expected} | {length / bare.TotalSeconds:F0} | {length / read.TotalSeconds:F0} | {read / bare:F2} |");
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    private static async Task<int> ReadAsync(DumpReaders readers, IDumpSource source, CancellationToken cancellationToken)
    {
        var reader = await readers.SelectAsync(source, cancellationToken).ConfigureAwait(false);
        var articles = 0;
        await foreach (var entry in reader.ReadAsync(source, DumpPosition.Start, cancellationToken).ConfigureAwait(false))
        {
            articles += entry.Article is null ? 0 : 1;
        }

        return articles;
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
