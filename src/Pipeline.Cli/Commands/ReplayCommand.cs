using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Delivery;
using Pipeline.Operations;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline replay --to QUEUE --since TIME</c>: fills a queue from what is stored.</summary>
internal static class ReplayCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var to = new Option<string>("--to") { Description = "A queue that a route leads to; its filters hold.", Required = true };
        var since = TimeOption.Create("--since", "Articles and dumps settled at this time or later");
        since.Required = true;
        var asNew = new Option<bool>("--as-new")
        {
            Description = "Give the events new ids: under the same, a reader drops what it has seen.",
        };
        var command = new Command(
            "replay",
            "Sends stored events once more to one queue; no model is asked. Interrupted, it goes on where it stopped.")
        {
            to,
            since,
            asNew,
        };
        command.SetStorageAction(
            settings,
            (services, parsed, cancellationToken) => RunAsync(
                services,
                parsed.GetRequiredValue(to),
                parsed.GetRequiredValue(since)!.Value,
                parsed.GetValue(asNew),
                cancellationToken),
            isForChange: true);
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string queue,
        DateTimeOffset since,
        bool asNew,
        CancellationToken cancellationToken)
    {
        var queues = services.GetRequiredService<Routes>().Queues;
        if (!queues.Contains(queue))
        {
            throw new CliException($"No route leads to '{queue}'. Routes lead to {string.Join(", ", queues)} ({RoutesOptions.Section}).");
        }

        await services.GetRequiredService<StorageSetup>().CreateQueueAsync(queue, cancellationToken);
        try
        {
            var result = await services
                .GetRequiredService<ReplayDelivered>()
                .RunAsync(queue, since, asNew, cancellationToken);
            Console.WriteLine(
                $"{(result.Continued ? "Continued: " : "")}{result.Looked} articles, {result.Sent} events to {queue}{(result.Missing == 0 ? "" : $"; {result.Missing} articles were left out, as their body or summary was forgotten or removed")}"
            );
            return ExitCodes.Success;
        }
        catch (ReplayConflictException e)
        {
            throw new CliException(e.Message, e);
        }
    }
}
