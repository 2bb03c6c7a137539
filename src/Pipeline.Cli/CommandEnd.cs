using Microsoft.Extensions.Options;
using Pipeline.Azure.Storage;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Cli;

/// <summary>How a command ends that an exception ended.</summary>
/// <param name="ExitCode">Of <see cref="ExitCodes"/>.</param>
/// <param name="Message">What is said on stderr; null for nothing.</param>
internal sealed record CommandEnd(int ExitCode, string? Message)
{
    /// <param name="exception">What the command threw.</param>
    /// <param name="isStopped">Whether somebody asked for the end.</param>
    /// <returns>Null for what nobody expected.</returns>
    public static CommandEnd? Of(Exception exception, bool isStopped) => exception switch
    {
        OperationCanceledException when isStopped => new(ExitCodes.Cancelled, null),

        // Client libraries throw it for their own time limits too.
        OperationCanceledException => new(
            ExitCodes.Unusable,
            $"a service gave no answer in time: {(exception.InnerException ?? exception).Message}"),
        CliException
            or EmulatorException
            or StorageSettingsException
            or IOException
            or UnauthorizedAccessException
            or OptionsValidationException => new(ExitCodes.Unusable, exception.Message),

        // The binder's words for a value that is read before the settings are validated; appsettings.json that is no JSON.
        InvalidOperationException { InnerException: FormatException } => new(ExitCodes.Unusable, WrongValue.Message(exception.Message)),
        InvalidDataException => new(ExitCodes.Unusable, $"{exception.Message} {exception.GetBaseException().Message}"),
        _ => null,
    };
}
