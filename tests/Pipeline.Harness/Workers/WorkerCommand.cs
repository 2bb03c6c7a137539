using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Storage;
using Pipeline.Harness.Faults;
using Pipeline.Hosting;

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
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    new StorageFaults(parsed.GetValue(faults), new Random(parsed.GetValue(seed) ^ Environment.ProcessId)),
                    cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(StorageFaults faults, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var storage = StorageSettings.From(configuration)!;
        await using var services = new ServiceCollection().AddPipelineHost(configuration, storage)
            .AddSingleton(new StorageClients(storage, faults.Configure))
            .AddLocalHost()
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = services.GetRequiredService<LocalStages>().RunAsync(serve: true, ending.Token);
        Console.WriteLine(FleetMember.AtWork);
        await Console.In.ReadToEndAsync(cancellationToken);
        await ending.CancelAsync();
        await running;
        return 0;
    }
}
