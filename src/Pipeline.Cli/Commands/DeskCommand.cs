using System.CommandLine;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Azure.Settings;
using Pipeline.Azure.Storage;
using Pipeline.Desk;
using Pipeline.Desk.Mending;
using Pipeline.Hosting;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Cli.Commands;

/// <summary>
/// <c>pipeline desk</c>: the web page beside a pipeline that runs elsewhere. Each method that names the desk is kept apart from the rest,
/// so that
/// no other command loads it.
/// </summary>
internal static class DeskCommand
{
    /// <summary>Of the desk's settings. A constant is no use of the assembly that it comes from.</summary>
    public const string SettingsSection = DeskOptions.Section;

    public static Command Create(CommandLineSettings settings)
    {
        var readOnly = new Option<bool>("--read-only")
        {
            Description = "No actions: nothing is dropped, replayed, cancelled or forgotten from the page.",
        };
        var data = new Option<string?>("--data") { Description = "Folder for the index. Default: a folder of the user's." };
        var command = new Command("desk", "Serves a web page to read, search, watch and mend, beside a pipeline that runs elsewhere.")
        {
            readOnly,
            data,
        };
        command.SetAction(
            (parsed, cancellationToken) => RunAsync(settings, parsed.GetValue(readOnly), parsed.GetValue(data), cancellationToken));
        return command;
    }

    /// <summary>The configuration with the desk's route beside the others.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IConfiguration Configure(CommandLineSettings settings, params IEnumerable<KeyValuePair<string, string?>> options)
    {
        var configuration = CliConfiguration.Build(settings, serves: true);
        return new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(DeskRoute.Settings(configuration).Concat(options))
            .Build();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddSettings(SettingsSchema schema) => schema.Add<DeskOptions>(DeskOptions.Section);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IServiceCollection Register(IServiceCollection services) =>
        // A start that fails ends in one line of the command.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)).AddDesk();

    /// <param name="services">With those of <see cref="Register"/>.</param>
    /// <param name="data">Folder for the index.</param>
    /// <param name="elsewhere">The stages run in other processes.</param>
    /// <param name="note">Is told the address.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task<IAsyncDisposable> StartAsync(
        IServiceProvider services,
        string data,
        bool elsewhere,
        Action<string> note,
        CancellationToken cancellationToken)
    {
        var setup = services.GetRequiredService<StorageSetup>();
        await (elsewhere ? setup.EnsureAsAllowedAsync(cancellationToken) : setup.EnsureAsync(cancellationToken));
        try
        {
            var desk = await DeskHost
                .StartAsync(services, new DeskSetup(data, elsewhere, token => Findings(services, token)), cancellationToken);
            note($"Desk: {desk.Address.GetLeftPart(UriPartial.Authority)}");
            return desk;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CliException(
                $"The desk's address is in use: {e.Message} Name another: {DeskOptions.Section}:{nameof(DeskOptions.Url)}.", e);
        }
    }

    private static async Task<int> RunAsync(CommandLineSettings settings, bool readOnly, string? data, CancellationToken cancellationToken)
    {
        var configuration = Configure(settings, readOnly ? [new($"{DeskOptions.Section}:{nameof(DeskOptions.ReadOnly)}", "true")] : []);
        var storage =
            StorageSettings.From(configuration)
            ?? await LocalStorage.RunningAsync(cancellationToken)
            ?? throw new CliException(
                "There is no storage to look at: set PipelineStorage to a connection string, or start an emulator with 'pipeline run --watch'.");
        await using var services = Register(new ServiceCollection().AddPipelineHost(configuration, storage)).BuildServiceProvider();
        CliConfiguration.Validate(services);
        try
        {
            await using var desk = await StartAsync(
                    services,
                    data ?? RunCommand.DefaultDataFolder(),
                    elsewhere: true,
                    Console.Error.WriteLine,
                    cancellationToken);
            await Console.Error.WriteLineAsync(
                "It shows what reaches its queue: the pipeline that works there needs the desk's route in its settings (docs/desk.md).");
            await Task.Delay(Timeout.InfiniteTimeSpan, services.GetRequiredService<TimeProvider>(), cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCodes.Success;
        }
        catch (Exception e) when (StorageFailure.In(e) is { } failure)
        {
            throw new CliException($"Storage does not work: {failure}", e);
        }
    }

    private static IAsyncEnumerable<DeskFinding> Findings(IServiceProvider services, CancellationToken cancellationToken) =>
        DoctorCommand.DiagnoseAsync(services, subscription: null, cancellationToken)
            .Select(finding => new DeskFinding(finding.Verdict.ToString().ToLowerInvariant(), finding.Text, finding.Mend));
}
