using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Diagnosis;
using Pipeline.Hosting;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Cli.Commands;

/// <summary>The pipeline on a storage account, for commands that look at one or change one.</summary>
internal static class StorageServices
{
    /// <summary>What is said where there is no storage.</summary>
    public const string Missing =
        "There is no storage to look at: set PipelineStorage to a connection string, start an emulator with 'pipeline run --watch', or name the data of one with --data FOLDER.";

    /// <summary>
    /// Lets a command work on the configured storage, the folder of its option <c>--data</c>, or an emulator of this machine.
    /// </summary>
    /// <param name="command">Gets the option and the action.</param>
    /// <param name="settings">From the command line.</param>
    /// <param name="work">Returns the exit code.</param>
    /// <param name="isForChange">Whether something is changed: then there must be no choice among several runs.</param>
    public static void SetStorageAction(
        this Command command,
        CommandLineSettings settings,
        Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> work,
        bool isForChange = false)
    {
        var data = DataOption.Create("Folder of an emulator's data or of a run that was kept. Default: whatever runs, else the last run that was kept.");
        command.Add(data);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            settings,
            parsed.GetValue(data),
            isForChange,
            services => work(services, parsed, cancellationToken),
            cancellationToken));
    }

    /// <exception cref="CliException">There is no storage, or it does not work; the message says what to do.</exception>
    private static async Task<int> RunAsync(
        CommandLineSettings settings,
        string? data,
        bool isForChange,
        Func<IServiceProvider, Task<int>> work,
        CancellationToken cancellationToken)
    {
        var configuration = CliConfiguration.Build(settings);
        var configured = DataOption.Storage(configuration, data);
        await CheckAsync(configuration, configured);
        await using var storage =
            await LocalStorage.FindAsync(
                configured,
                data,
                isForChange,
                Runs(configuration),
                new AzuriteInstallation(TimeProvider.System, Console.Error),
                TimeProvider.System,
                cancellationToken)
            ?? throw new CliException(Missing);
        if (storage.Description.Length > 0)
        {
            await Console.Error.WriteLineAsync($"Storage: {storage.Description}");
        }

        await using var services = Create(configuration, storage.Settings);
        if (
            await StorageReach.ObstacleAsync(services.GetRequiredService<StorageClients>(), cancellationToken) is
            { } obstacle)
        {
            throw new CliException(
                $"Storage does not work: {obstacle}. Check PipelineStorage and the network, or start the emulator if it is one.");
        }

        try
        {
            if (isForChange)
            {
                // A pause holds also what is yet to come.
                await services.GetRequiredService<StorageSetup>().EnsureAsync(cancellationToken);
            }

            return await work(services);
        }
        catch (Exception e) when (StorageFailure.IsEmpty(e))
        {
            throw new CliException("The storage is empty: no pipeline has worked on it yet. 'pipeline run' makes what it needs.", e);
        }
        catch (Exception e) when (StorageFailure.In(e) is { } failure)
        {
            throw new CliException($"Storage does not work: {failure}", e);
        }
    }

    /// <summary>The folders of runs whose emulator is their own.</summary>
    public static RunFolders Runs(IConfiguration configuration) =>
        new(configuration[$"{LocalHostOptions.Section}:{nameof(LocalHostOptions.Runs)}"], TimeProvider.System);

    /// <summary>Says what is wrong with the settings before an emulator is started for them.</summary>
    /// <exception cref="CliException">A setting is wrong.</exception>
    public static async Task CheckAsync(IConfiguration configuration, StorageSettings? storage)
    {
        await using var services = Create(configuration, storage ?? StorageSettings.Emulator);
    }

    /// <returns>Null when none is configured, and no Azurite runs on this machine.</returns>
    public static async Task<StorageSettings?> FindAsync(IConfiguration configuration, CancellationToken cancellationToken) =>
        StorageSettings.From(configuration) ?? await LocalStorage.RunningAsync(cancellationToken);

    /// <exception cref="CliException">A setting is wrong.</exception>
    public static ServiceProvider Create(IConfiguration configuration, StorageSettings storage)
    {
        var services = new ServiceCollection().AddPipelineHost(configuration, storage).BuildServiceProvider();
        CliConfiguration.Validate(services);
        return services;
    }
}
