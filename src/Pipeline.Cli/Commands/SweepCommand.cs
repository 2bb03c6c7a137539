using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Json;
using Pipeline.Stages.Sweeping;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline sweep</c>: what the hosts do every few minutes, now.</summary>
internal static class SweepCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var command = new Command(
            "sweep",
            "Compares the container with the ledger and offers again what got lost, as the hosts do every few minutes.")
        {
            json,
        };
        command.SetStorageAction(
            settings,
            async (services, parsed, cancellationToken) =>
            {
                var result = await services.GetRequiredService<Sweep>().RunAsync(cancellationToken);
                Console.WriteLine(
                    parsed.GetValue(json) ? CliJson.Text(result, CliJson.Line.SweepResult) : Text(result));
                return ExitCodes.Success;
            },
            isForChange: true);
        return command;
    }

    private static string Text(SweepResult result) =>
        $"{result.Blobs} blobs: {result.Accepted} accepted that no trigger had reported, {result.Before} too old ({SweepOptions.Section}:{nameof(SweepOptions.Since)}); "
        + $"offered again: {result.Dumps} dumps, {result.Articles} articles{(result.IsComplete ? "" : "; out of time: the next sweep goes on")}";
}
