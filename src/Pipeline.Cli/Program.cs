using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Pipeline.Cli;
using Pipeline.Cli.Commands;
using Pipeline.Cli.Output;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

using var stop = new StopSignal();
try
{
    var (settings, command) = CommandLineSettings.Split(args);
    var parsed = PipelineCommand.Create(settings).Parse(command);
    var exitCode = await parsed
        .InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) })
        .ConfigureAwait(false);
    return parsed.Action is ParseErrorAction ? ExitCodes.Unusable : exitCode;
}
catch (Exception e) when (CommandEnd.Of(e, stop.HasCome) is { } end)
{
    if (end.Message is { } message)
    {
        await Console.Error.WriteLineAsync(Printable.Of($"pipeline: {message}")).ConfigureAwait(false);
    }

    return end.ExitCode;
}
