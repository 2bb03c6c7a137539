using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Azure.Models.Escalation;
using Pipeline.Azure.Storage;
using Pipeline.Azure.Telemetry;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Diagnosis;
using Pipeline.Cli.Exporting;
using Pipeline.Cli.Files;
using Pipeline.Cli.Output;
using Pipeline.Cli.Running;
using Pipeline.Hosting;
using Pipeline.Hosting.Emulator;
using Pipeline.Stages;
using Spectre.Console;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline run [PATH...]</c>: all stages in this process, on Azurite or a configured account.</summary>
internal static class RunCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders to upload; none to serve the container.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var watch = new Option<bool>("--watch") { Description = "Stay and serve whatever is dropped into the container, until Ctrl-C." };
        var json = new Option<bool>("--json") { Description = "One JSON object per summary on stdout and nothing else." };
        var data = DataOption.Create(
            "Folder of the emulator's data, new or as it was left; it stays. Default: with --watch and --desk a folder of the user's, else one of the run's own.");
        var elsewhere = new Option<bool>("--elsewhere")
        {
            Description = "Leave the work to a pipeline that runs on the same storage; only upload, wait and print.",
        };
        var quiet = new Option<bool>("--quiet") { Description = "With --watch: no line for each dump." };
        var rejectedOk = RejectedOkOption.Create();
        var results = new Option<string?>("--out")
        {
            Description = "A file for the summaries, besides stdout: .jsonl, .csv or .md.",
        };
        var keep = new Option<bool>("--keep")
        {
            Description = "Keep the data of this run for 'status' and 'dead-letters', until you delete them; a run that fails or is stopped keeps them by itself, until five others have.",
        };
        var noDeliver = new Option<bool>("--no-deliver")
        {
            Description = "Print the summaries of these files only here: the queues of the routes do not get them.",
        };
        var urgent = new Option<bool>("--urgent") { Description = "These files' articles go before others, such as those of an archive." };
        var exclusive = new Option<bool>("--exclusive") { Description = "Refuse to run beside another host on the same storage." };
        var desk = new Option<bool>("--desk")
        {
            Description = "Serve the desk, a web page on this machine, until Ctrl-C; its address is printed.",
        };
        var command = new Command("run", "Uploads dumps, runs all stages, prints the summaries from the queue.")
        {
            paths, watch, json, results, keep, data, noDeliver, urgent, exclusive, elsewhere, quiet, rejectedOk, desk,
        };
        command.Validators.Add(result =>
        {
            if (
                result.GetValue(elsewhere)
                && (result.GetValue(watch) || result.GetValue(desk) || result.GetValue(paths) is not { Length: > 0 }))
            {
                result.AddError("--elsewhere takes files or folders, and neither --watch nor --desk");
            }

            if (result.GetValue(noDeliver) && result.GetValue(paths) is not { Length: > 0 })
            {
                result.AddError("--no-deliver is for files or folders; what is dropped into the container goes to the routes");
            }

            if (result.GetValue(urgent) && result.GetValue(paths) is not { Length: > 0 })
            {
                result.AddError("--urgent is for files or folders; who drops a blob says it by its metadata pipeline_urgent");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            settings,
            new(InputFile.Find(parsed.GetValue(paths) ?? []))
            {
                Stay = parsed.GetValue(watch) || parsed.GetValue(desk) || parsed.GetValue(paths) is not { Length: > 0 },
                Elsewhere = parsed.GetValue(elsewhere),
                Quiet = parsed.GetValue(quiet),
                IsReplyOnly = parsed.GetValue(noDeliver),
                IsUrgent = parsed.GetValue(urgent),
                IsExclusive = parsed.GetValue(exclusive),
                HasDesk = parsed.GetValue(desk),
            },
            parsed.GetValue(desk),
            parsed.GetValue(json) ? new JsonOutput(Console.Out, Console.Error)
                : Console.IsOutputRedirected ? new PlainOutput(Console.Out, Console.Error)
                : new TerminalOutput(AnsiConsole.Console),
            parsed.GetValue(results),
            parsed.GetValue(keep),
            parsed.GetValue(data),
            parsed.GetValue(rejectedOk),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandLineSettings settings,
        RunRequest request,
        bool withDesk,
        IRunOutput output,
        string? resultPath,
        bool keep,
        string? data,
        bool isRejectedOk,
        CancellationToken cancellationToken)
    {
        var configuration = withDesk ? DeskCommand.Configure(settings) : CliConfiguration.Build(settings, serves: request.Stay);
        var configured = DataOption.Storage(configuration, data);
        await StorageServices.CheckAsync(configuration, configured);
        if (request.Elsewhere && configured is null)
        {
            throw new CliException($"--elsewhere needs the storage that the other pipeline works on: set {StorageSettings.Section}.");
        }

        await using var results = resultPath is null ? null : new ResultFile(resultPath);
        await using var storage = await LocalStorage.OpenAsync(
            configured,
            data,
            request.Stay ? DefaultDataFolder() : null,
            StorageServices.Runs(configuration),
            new AzuriteInstallation(TimeProvider.System, Console.Error),
            TimeProvider.System,
            cancellationToken);
        if (keep)
        {
            storage.KeepForGood();
        }

        output.Note($"Storage: {storage.Description}");

        var collection = new ServiceCollection()
            // Before the settings are bound, which win. What is given back to a storage that ends with the run is lost anyway.
            .Configure<LocalHostOptions>(host => host.Grace = storage.IsKept ? host.Grace : TimeSpan.Zero)
            .AddPipelineHost(configuration, storage.Settings)
            .AddLocalHost()
            .AddSingleton(output)
            .AddSingleton(new RunPlace(storage.Description, storage.IsKept, storage.IsJoined, storage.Folder, results))
            .AddRunSession();
        if (!request.Stay)
        {
            // What is given up is printed as a line of the run.
            collection.AddLogging(logging => logging.AddFilter(typeof(DeadLetters).FullName, LogLevel.None));
        }

        await using var services = (withDesk ? DeskCommand.Register(collection) : collection).BuildServiceProvider();
        CliConfiguration.Validate(services);
        if (configured is not null
            && await StorageReach.ObstacleAsync(services.GetRequiredService<StorageClients>(), cancellationToken) is { } obstacle)
        {
            throw new CliException(
                $"Storage does not work: {obstacle}. Check {StorageSettings.Section} and the network, or start the emulator if it is one.");
        }

        if (!request.Elsewhere)
        {
            output.Note(
                $"Model: {services.GetRequiredService<IOptions<ModelOptions>>().Value.Description}"
                + services.GetRequiredService<IOptions<EscalationOptions>>().Value switch
                {
                    { Name: { } second, Extractive: true } => $", then {second}, last none",
                    { Name: { } second } => $", then {second}",
                    { Extractive: true } => ", last none",
                    _ => "",
                });
        }

        if (services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Console)
        {
            // Its exporter writes to whatever standard output is; the answers have theirs already.
            Console.SetOut(Console.Error);
        }

        services.StartTelemetry();

        await using var desk = withDesk
            ? await DeskCommand.StartAsync(services, data ?? DefaultDataFolder(), elsewhere: false, output.Note, cancellationToken)
            : null;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var session = services.GetRequiredService<RunSession>().RunAsync(request, stopping.Token);
        if (await Task.WhenAny(session, storage.Lost) != session)
        {
            await stopping.CancelAsync();
            storage.Keep();
            throw new CliException("The storage emulator ended in mid-run; run again. What was printed so far is complete.");
        }

        try
        {
            var tally = await session;
            if (tally.HasFailed)
            {
                storage.Keep();
            }

            return tally.ExitCode(isRejectedOk);
        }
        catch (OperationCanceledException) when (services.GetRequiredService<RunReport>().IsLeftOpen)
        {
            storage.Keep();
            throw;
        }
        catch (CliException) when (services.GetRequiredService<RunPlace>() is { Folder: not null } place)
        {
            storage.Keep();
            foreach (var line in place.Lines(hasFailed: true, isOpen: true))
            {
                output.Note(line);
            }

            throw;
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && StorageFailure.In(e) is { } failure)
        {
            output.Note($"Stopped while the storage did not work ({storage.Description}): {failure}");
            return ExitCodes.Cancelled;
        }
        catch (Exception e) when (StorageFailure.In(e) is { } failure)
        {
            throw new CliException($"Storage does not work ({storage.Description}): {failure}", e);
        }
    }

    /// <summary>The user's own, for data that stay.</summary>
    internal static string DefaultDataFolder() =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "pipeline",
            "data");
}
