using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Ledger;
using Pipeline.Operations;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline dumps cancel NAME</c>: stops a dump on the storage account.</summary>
internal static class CancelDumpCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var name = new Argument<string>("NAME") { Description = "The blob's name in the container raw-articles, or the dump's id." };
        var command = new Command(
            "cancel",
            "Stops a dump: what was delivered stays, the rest is not summarised. (A file of that name: ./cancel)")
        {
            name,
        };
        command.SetStorageAction(
            settings,
            (services, parsed, cancellationToken) => RunAsync(services, parsed.GetRequiredValue(name), cancellationToken),
            isForChange: true);
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, CancellationToken cancellationToken)
    {
        var before = await services.GetRequiredService<ILedger>().FindAsync(name, cancellationToken);
        var after = (await services.GetRequiredService<CancelDump>().RunAsync(before.Id, cancellationToken))!;
        Console.WriteLine(
            before.IsSettled
                ? $"{before.Name} was settled before: {before.State.ToString().ToLowerInvariant()}, {before.Delivered} delivered"
                : $"{after.Name} is cancelled after {after.Position.Ordinal} articles; what a worker holds is finished, the rest is not summarised"
        );
        return before.IsSettled ? ExitCodes.Failed : ExitCodes.Success;
    }
}
