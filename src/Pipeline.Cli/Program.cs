using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Storage;
using Pipeline.Cli;
using Pipeline.Cli.Commands;
using Pipeline.Cli.Output;
using Pipeline.Hosting.Emulator;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

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
catch (OperationCanceledException)
{
    return ExitCodes.Cancelled;
}
catch (Exception e)
    when (e
            is CliException
                or EmulatorException
                or StorageSettingsException
                or IOException
                or UnauthorizedAccessException
                or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(Printable.Of($"pipeline: {e.Message}")).ConfigureAwait(false);
    return ExitCodes.Unusable;
}
