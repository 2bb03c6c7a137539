using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Storage;
using Pipeline.Cli;
using Pipeline.Cli.Commands;
using Pipeline.Hosting.Emulator;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

try
{
    var (settings, command) = CommandLineSettings.Split(args);
    var root = new RootCommand("Turns raw article dumps into trustworthy summaries on storage queues.")
    {
        RunCommand.Create(settings),
        CleanCommand.Create(settings),
        DumpsCommand.Create(settings),
        SummarizeCommand.Create(settings),
        EstimateCommand.Create(settings),
        StatusCommand.Create(settings),
        DeadLettersCommand.Create(settings),
        ForgetCommand.Create(settings),
        ReplayCommand.Create(settings),
        SweepCommand.Create(settings),
        GroundCommand.Create(),
        PlanCommand.Create(settings),
        CanaryCommand.Create(settings),
        DoctorCommand.Create(settings),
    };
    var parsed = root.Parse(command);
    var exitCode = await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) }).ConfigureAwait(false);
    return parsed.Action is ParseErrorAction ? ExitCodes.Unusable : exitCode;
}
catch (OperationCanceledException)
{
    return ExitCodes.Cancelled;
}
catch (Exception e) when (e is CliException or EmulatorException or StorageSettingsException or IOException or UnauthorizedAccessException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync($"pipeline: {e.Message}").ConfigureAwait(false);
    return ExitCodes.Unusable;
}
