using System.CommandLine;

namespace Pipeline.Cli.Commands.Help;

/// <summary>What the help calls the value of an option.</summary>
internal static class OptionNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["--baseline"] = "FILE",
        ["--class"] = "CLASS",
        ["--data"] = "FOLDER",
        ["--dump"] = "DUMP",
        ["--event-subscription"] = "ID",
        ["--language"] = "CODE",
        ["--model"] = "NAME",
        ["--out"] = "FILE",
        ["--prefix"] = "TEXT",
        ["--profile"] = "NAME",
        ["--since"] = "TIME",
        ["--stage"] = "STAGE",
        ["--state"] = "STATE",
        ["--to"] = "QUEUE",
    };

    /// <summary>Names the values of all options, where a command has not.</summary>
    public static void GiveTo(Command command)
    {
        foreach (var option in command.Options.Where(option => option.HelpName is null))
        {
            var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
            option.HelpName = Names.GetValueOrDefault(option.Name) ?? (type == typeof(int) || type == typeof(double) ? "N" : null);
        }

        foreach (var sub in command.Subcommands)
        {
            GiveTo(sub);
        }
    }
}
