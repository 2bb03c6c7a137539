using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Cli;
using Pipeline.Cli.Commands;
using Pipeline.Cli.Hosting;
using Pipeline.Harness.Faults;

namespace Pipeline.Harness.Workers;

/// <summary>All stages in one process, as <c>pipeline run --watch</c> has them, on storage whose calls sometimes fail.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";

    public static Command Create()
    {
        var seed = new Option<int>("--seed");
        var faults = new Option<double>("--faults");
        var command = new Command(Name, "Started by the harness; ends with its input.") { seed, faults };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => RunAsync(new StorageFaults(parsed.GetValue(faults), new Random(parsed.GetValue(seed) ^ Environment.ProcessId)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(StorageFaults faults, CancellationToken cancellationToken)
    {
        var configuration = CliConfiguration.Build(new CommandLineSettings([]));
        var storage = StorageSettings.From(configuration)!;
        await using var services = StorageServices.Add(new ServiceCollection(), configuration, storage)
            .AddSingleton(new StorageClients(storage, faults.Configure))
            .AddLocalHost()
            .BuildServiceProvider();
        CliConfiguration.Validate(services);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = services.GetRequiredService<LocalStages>().RunAsync(scanContainer: true, ending.Token);
        await Console.In.ReadToEndAsync(cancellationToken);
        await ending.CancelAsync();
        await running;
        return 0;
    }
}
