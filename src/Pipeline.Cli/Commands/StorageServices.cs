using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Cli.Commands.Help;
using Pipeline.Cli.Diagnosis;
using Pipeline.Hosting;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Cli.Commands;

/// <summary>The pipeline on a storage account, for commands that look at one or change one.</summary>
internal static class StorageServices
{
    /// <summary>Runs a command's work on the configured storage, else on the Azurite that runs on this machine.</summary>
    /// <exception cref="CliException">There is no storage, or it does not work; the message says what to do.</exception>
    public static async Task<int> RunAsync(
        CommandLineSettings settings,
        Func<IServiceProvider, Task<int>> work,
        CancellationToken cancellationToken)
    {
        var configuration = CliConfiguration.Build(settings);
        await using var storage =
            await LocalStorage.FindAsync(
                StorageSettings.From(configuration),
                Runs(configuration),
                new AzuriteInstallation(TimeProvider.System, Console.Error),
                TimeProvider.System,
                cancellationToken).ConfigureAwait(false)
            ?? throw new CliException(
                "There is no storage to look at: set PipelineStorage to a connection string, or start one with 'pipeline run'.");
        if (storage.Description.Length > 0)
        {
            await Console.Error.WriteLineAsync($"Storage: {storage.Description}").ConfigureAwait(false);
        }

        await using var services = Create(configuration, storage.Settings);
        if (
            await StorageReach.ObstacleAsync(services.GetRequiredService<StorageClients>(), cancellationToken).ConfigureAwait(false) is
            { } obstacle)
        {
            throw new CliException(
                $"Storage does not work: {obstacle}. Check PipelineStorage and the network, or start the emulator if it is one.");
        }

        try
        {
            return await work(services).ConfigureAwait(false);
        }
        catch (Exception e) when (StorageFailure.In(e) is { } failure)
        {
            throw new CliException($"Storage does not work: {failure}", e);
        }
    }

    /// <summary>The folders of runs whose emulator is their own.</summary>
    public static RunFolders Runs(IConfiguration configuration) =>
        new(configuration[$"{LocalHostOptions.Section}:{nameof(LocalHostOptions.Runs)}"], TimeProvider.System);

    /// <returns>Null when none is configured, and no Azurite runs on this machine.</returns>
    public static async Task<StorageSettings?> FindAsync(IConfiguration configuration, CancellationToken cancellationToken) =>
        StorageSettings.From(configuration) ?? await LocalStorage.RunningAsync(cancellationToken).ConfigureAwait(false);

    /// <exception cref="CliException">A setting is wrong.</exception>
    public static ServiceProvider Create(IConfiguration configuration, StorageSettings storage)
    {
        var services = new ServiceCollection().AddPipelineHost(configuration, storage).BuildServiceProvider();
        CliConfiguration.Validate(services);
        return services;
    }
}
