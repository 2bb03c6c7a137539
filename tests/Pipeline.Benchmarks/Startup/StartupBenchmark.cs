using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Benchmarks.Startup;

/// <summary>How long a fresh process takes until its services are there and its settings are known to be valid.</summary>
internal static class StartupBenchmark
{
    public static Command Create()
    {
        var starts = new Option<int>("--starts") { Description = "Processes, one after another.", DefaultValueFactory = _ => 20 };
        var command = new Command("startup", "Services and settings of the Functions app in a fresh process. Publish with -p:PublishReadyToRun=true and -r RID for what is deployed.") { starts };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var times = new List<double[]>();
            for (var start = 0; start < parsed.GetValue(starts); start++)
            {
                using var process =
                    Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [StartupWorker.Name]) { RedirectStandardOutput = true })!;
                var line = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
                times.Add([.. line.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))]);
            }

            Console.WriteLine($"services and settings: {Text(times.Select(time => time[0]))}; from the start of the process: {Text(times.Select(time => time[1]))}");
        });
        return command;
    }

    private static string Text(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {sorted[sorted.Count / 2]:0} ms, worst {sorted[^1]:0} ms of {sorted.Count}");
    }
}
