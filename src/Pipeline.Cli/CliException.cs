namespace Pipeline.Cli;

/// <summary>Ends a command with its message as the one line on stderr.</summary>
internal sealed class CliException(string message, Exception? inner = null) : Exception(message, inner);
