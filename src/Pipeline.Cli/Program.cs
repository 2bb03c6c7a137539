using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Pipeline.Cli;
using Pipeline.Cli.Commands;
using Pipeline.Cli.Commands.Help;
using Pipeline.Cli.Output;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

using var stop = new StopSignal();
try
{
    var (settings, command) = CommandLineSettings.Split(args);
    var parsed = PipelineCommand.Create(settings).Parse(command);
    if (parsed.Action is ParseErrorAction && command.Length > 0)
    {
        foreach (var line in WrongCommandLine.Lines(parsed))
        {
            await Console.Error.WriteLineAsync(Printable.Of(line));
        }

        return ExitCodes.Unusable;
    }

    // Whoever cancels knows that the signal came: two that hear of it apart disagree about why a call ended.
    var running = parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
        stop.Token);
    if (await Task.WhenAny(running, stop.OverdueAsync(TimeSpan.FromSeconds(30))) != running)
    {
        return ExitCodes.Cancelled;
    }

    var exitCode = await running;
    return parsed.Action is ParseErrorAction ? ExitCodes.Unusable : exitCode;
}
catch (Exception e) when (CommandEnd.Of(e, stop.HasCome) is { } end)
{
    if (end.Message is { } message)
    {
        await Console.Error.WriteLineAsync(Printable.Of($"pipeline: {message}"));
    }

    return end.ExitCode;
}
