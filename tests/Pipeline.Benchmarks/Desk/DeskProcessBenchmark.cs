using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Desk.Index;

namespace Pipeline.Benchmarks.Desk;

/// <summary>The command with the desk as a process: when its first summary is on the page, and how much memory it takes.</summary>
internal static class DeskProcessBenchmark
{
    private const string Address = "http://localhost:7099";
    private const int Visits = 300;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    public static Command Create()
    {
        var summaries = new Option<int>("--summaries") { Description = "In the index.", DefaultValueFactory = _ => 100_000 };
        var file = new Option<string>("--file") { Description = "Where that index is; one that is there is not filled.", Required = true };
        var command = new Command("desk-process", "pipeline run seeds --desk until its first summary; memory with many.") { summaries, file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            await FirstSummaryAsync(path + "-seeds", cancellationToken).ConfigureAwait(false);
            await FillAsync(path, parsed.GetValue(summaries)).ConfigureAwait(false);
            await MemoryAsync(path, hasDesk: false, cancellationToken).ConfigureAwait(false);
            await MemoryAsync(path, hasDesk: true, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task FirstSummaryAsync(string index, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 5; round++)
        {
            File.Delete(index);
            var started = TimeProvider.System.GetTimestamp();
            using var process = Start(index, "run", "seeds", "--desk");
            using var http = new HttpClient { BaseAddress = new(Address) };
            await UntilAsync(process, http, page => page.Length > 0, cancellationToken).ConfigureAwait(false);
            var page = TimeProvider.System.GetElapsedTime(started);
            await UntilAsync(process, http, text => text.Contains("<li id=\"summary-", StringComparison.Ordinal), cancellationToken)
                .ConfigureAwait(false);
            var summary = TimeProvider.System.GetElapsedTime(started);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"page after {page.TotalSeconds:0.0} s, first summary after {summary.TotalSeconds:0.0} s"));
            await EndAsync(process, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task FillAsync(string path, int summaries)
    {
        if (File.Exists(path))
        {
            return;
        }

        using var index = new IndexFile(path, TimeProvider.System, NullLogger<IndexFile>.Instance);
        await DeskIndexBenchmark.FillAsync(index, new ZipfNews(1), summaries, summaries).ConfigureAwait(false);
        index.MarkFilled();
    }

    private static async Task MemoryAsync(string path, bool hasDesk, CancellationToken cancellationToken)
    {
        using var process = Start(path, hasDesk ? ["run", "--watch", "--desk"] : ["run", "--watch"]);
        using var http = new HttpClient { BaseAddress = new(Address) };
        if (hasDesk)
        {
            await UntilAsync(process, http, page => page.Length > 0, cancellationToken).ConfigureAwait(false);
        }

        await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System, cancellationToken).ConfigureAwait(false);
        Write(process, hasDesk ? "with the desk, before anybody came" : "without the desk");
        if (hasDesk)
        {
            await VisitAsync(http, cancellationToken).ConfigureAwait(false);
            Write(process, $"after {Visits} pages");
        }

        await EndAsync(process, cancellationToken).ConfigureAwait(false);
    }

    private static async Task VisitAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var news = new ZipfNews(1);
        for (var visit = 0; visit < Visits; visit++)
        {
            var page = (visit % 5) switch
            {
                0 => "/",
                1 => $"/?q={news[visit]}",
                2 => $"/?q={news[visit]}+{news[1000 + visit]}",
                3 => "/flow",
                _ => $"/articles/{visit:x32}",
            };
            _ = await http.GetStringAsync(new Uri(page, UriKind.Relative), cancellationToken).ConfigureAwait(false);
        }
    }

    private static Process Start(string index, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pipeline.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Pipeline__Desk__Url"] = Address;
        start.Environment["Pipeline__Desk__File"] = index;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task EndAsync(Process process, CancellationToken cancellationToken)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task UntilAsync(
        Process process,
        HttpClient http,
        Func<string, bool> outcome,
        CancellationToken cancellationToken)
    {
        while (!process.HasExited)
        {
            try
            {
                if (outcome(await http.GetStringAsync(new Uri("/", UriKind.Relative), cancellationToken).ConfigureAwait(false)))
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(Step, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        throw new InvalidOperationException("The command ended. Run it in the repository's folder.");
    }

    private static void Write(Process process, string when)
    {
        process.Refresh();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{when}: {process.WorkingSet64 / 1e6:0} MB, at most {process.PeakWorkingSet64 / 1e6:0} MB"));
    }
}
