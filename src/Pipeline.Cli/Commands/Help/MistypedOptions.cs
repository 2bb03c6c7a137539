using System.CommandLine;
using Pipeline.Azure.Settings;

namespace Pipeline.Cli.Commands.Help;

/// <summary>An option that a command does not have is refused, not taken for a file or a dump.</summary>
internal static class MistypedOptions
{
    /// <summary>For this command and all below it.</summary>
    public static void RefuseIn(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result =>
            {
                foreach (var token in result.Tokens.Select(token => token.Value).Where(value => value.Length > 1 && value[0] == '-'))
                {
                    var name = token.Split('=')[0];
                    var nearest = command.Options.Select(option => option.Name).MinBy(known => EditDistance.Of(known, name));
                    result.AddError(
                        $"'{command.Name}' has no option '{name}'"
                            + (nearest is not null && EditDistance.IsNear(nearest, name) ? $"; did you mean '{nearest}'?" : $"; a file of that name is './{name}'."));
                }
            });
        }

        foreach (var sub in command.Subcommands)
        {
            RefuseIn(sub);
        }
    }
}
