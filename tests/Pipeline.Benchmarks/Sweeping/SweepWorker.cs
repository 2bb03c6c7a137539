using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Azure;
using Pipeline.Azure.Storage;
using Pipeline.Stages.Sweeping;

namespace Pipeline.Benchmarks.Sweeping;

/// <summary>A process that sweeps until a sweep came to its end, and prints what it took.</summary>
internal static class SweepWorker
{
    public const string Name = "sweep-worker";

    public static Command Create()
    {
        var command = new Command(Name, "Started by sweep.") { Hidden = true };
        command.SetAction(async (_, cancellationToken) =>
        {
            var builder = Host.CreateApplicationBuilder();
            builder.Logging.ClearProviders();
            builder.Services.AddPipeline(StorageSettings.From(builder.Configuration)!);
            using var host = builder.Build();
            var sweep = host.Services.GetRequiredService<Sweep>();
            var started = TimeProvider.System.GetTimestamp();
            var results = new List<SweepResult>();
            do
            {
                results.Add(await sweep.RunAsync(cancellationToken).ConfigureAwait(false));
            }
            while (!results[^1].IsComplete);

            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{results.Sum(result => result.Blobs)} blobs, {results.Sum(result => result.Accepted)} accepted, {results.Count} runs, {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s, peak {self.PeakWorkingSet64 / 1e6:0} MB"));
        });
        return command;
    }
}
