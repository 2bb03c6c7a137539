namespace Pipeline.Cli;

/// <summary>
/// Settings given on the command line under their own names: <c>--Pipeline:Model:Name=x</c> or <c>--Pipeline:Model:Name x</c>.
/// </summary>
/// <param name="Arguments">In the form that the configuration's command-line provider reads.</param>
internal sealed record CommandLineSettings(IReadOnlyList<string> Arguments)
{
    private const string Prefix = "--Pipeline";

    /// <summary>Takes the settings out of the arguments; what is left is the command.</summary>
    /// <exception cref="CliException">A setting has no value.</exception>
    public static (CommandLineSettings Settings, string[] Command) Split(IReadOnlyList<string> arguments)
    {
        var (settings, rest) = (new List<string>(), new List<string>());
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                rest.Add(arguments[i]);
            }
            else if (arguments[i].Contains('=', StringComparison.Ordinal))
            {
                settings.Add(arguments[i]);
            }
            else if (i + 1 < arguments.Count)
            {
                settings.AddRange([arguments[i], arguments[++i]]);
            }
            else
            {
                throw new CliException($"{arguments[i]} has no value.");
            }
        }

        return (new CommandLineSettings(settings), [.. rest]);
    }
}
