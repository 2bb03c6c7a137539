using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Benchmarks.Sweeping;

/// <summary>Sweep in a process of its own over a container of a million blobs: memory, calls, and how many runs it takes.</summary>
internal static class SweepBenchmark
{
    public static Command Create()
    {
        var blobs = new Option<int>("--blobs") { Description = "In the container.", DefaultValueFactory = _ => 1_000_000 };
        var each = new Option<int>("--unreported-each") { Description = "One in so many is not in the ledger.", DefaultValueFactory = _ => 10_000 };
        var walk = new Option<TimeSpan>("--walk") { Description = "After which a run stops, and the next goes on.", DefaultValueFactory = _ => TimeSpan.FromMinutes(1) };
        var command = new Command("sweep", "Sweep over a container that a stand-in makes up: peak memory, calls, time.") { blobs, each, walk };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var account = await StandInAccount.StartAsync(parsed.GetValue(blobs), parsed.GetValue(each)).ConfigureAwait(false);
            foreach (var what in new[] { "first time", "again" })
            {
                var (requests, messages) = (account.Requests, account.Messages);
                var start = new ProcessStartInfo(Environment.ProcessPath!, [SweepWorker.Name]) { RedirectStandardOutput = true };
                start.Environment["PipelineStorage"] = account.ConnectionString;
                start.Environment["Pipeline__Sweep__Walk"] = parsed.GetValue(walk).ToString();
                using var worker = Process.Start(start)!;
                var line = await worker.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                await worker.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
                Console.Write(string.Create(
                    CultureInfo.InvariantCulture, $"{what}: {account.Requests - requests} storage calls, {account.Messages - messages} messages sent; {line}"));
            }
        });
        return command;
    }
}
