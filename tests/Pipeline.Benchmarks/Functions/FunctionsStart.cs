using System.CommandLine;
using System.Globalization;
using Pipeline.FunctionsHost;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Benchmarks.Functions;

/// <summary>How long the app's worker takes from the start of its process until the host has all functions loaded.</summary>
internal static class FunctionsStart
{
    public static Command Create()
    {
        var starts = new Option<int>("--starts") { Description = "Processes, one after another.", DefaultValueFactory = _ => 10 };
        var app = new Option<string>("--app")
        {
            Description = "Folder of the app: built, or published as it is deployed.",
            DefaultValueFactory = _ => WorkerProcess.AppFolder,
        };
        var command = new Command("functions-start", "The worker process of the Functions app, until it is loaded.") { starts, app };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(cancellationToken)
                .ConfigureAwait(false);
            await using var azurite = await AzuriteServer.StartAsync(
                folder, data: null, endpoints: null, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            var times = new List<double>();
            for (var start = 0; start < parsed.GetValue(starts); start++)
            {
                var started = TimeProvider.System.GetTimestamp();
                await using var worker = await FunctionsWorker.StartAsync(
                    Path.GetFullPath(parsed.GetValue(app)!), FunctionsAppOptions.On(azurite.Endpoints.ConnectionString),
                        TimeProvider.System).ConfigureAwait(false);
                times.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loaded after {times[times.Count / 2]:0.00} s (median of {times.Count}), worst {times[^1]:0.00} s"));
        });
        return command;
    }
}
