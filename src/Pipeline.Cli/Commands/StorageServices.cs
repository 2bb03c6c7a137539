using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Hosting;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Cli.Commands;

/// <summary>The pipeline on a storage account, for commands that look at one or change one.</summary>
internal static class StorageServices
{
    /// <summary>Runs a command's work on the configured storage, else on the Azurite that runs on this machine.</summary>
    /// <exception cref="CliException">There is no storage, or it does not work; the message says what to do.</exception>
    public static async Task<int> RunAsync(CommandLineSettings settings, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        var configuration = CliConfiguration.Build(settings);
        var storage = StorageSettings.From(configuration) ?? await LocalStorage.RunningAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new CliException("There is no storage to look at: set PipelineStorage to a connection string, or start one with 'pipeline run'.");
        await using var services = new ServiceCollection().AddPipelineHost(configuration, storage).BuildServiceProvider();
        CliConfiguration.Validate(services);
        try
        {
            return await work(services).ConfigureAwait(false);
        }
        catch (Exception e) when (StorageFailure.In(e) is { } failure)
        {
            throw new CliException($"Storage does not work: {failure}", e);
        }
    }
}
