using System.CommandLine;
using System.Text.RegularExpressions;
using Pipeline.Azure.Settings;

namespace Pipeline.Cli.Commands.Help;

/// <summary>Says of a command line that cannot be parsed what is wrong with it, a line each.</summary>
internal static partial class WrongCommandLine
{
    public static IEnumerable<string> Lines(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = HelpText.PathOf(command);

        // What follows a word that is wrong is wrong because of it.
        var word = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        var errors = parsed.Errors.Select(error => error.Message.Trim()).Where(error => !Unrecognized().IsMatch(error)).ToList();
        if (word is not null && (command.Subcommands.Count > 0 || errors.Count == 0))
        {
            yield return Unknown(word, path, parsed);
        }

        foreach (var error in errors.Distinct(StringComparer.Ordinal))
        {
            if (MissingCommand().IsMatch(error))
            {
                if (word is null)
                {
                    yield return $"'{path}' takes a command: {Names(command)}.";
                }
            }
            else if (MissingArgument().IsMatch(error))
            {
                yield return $"'{path}' needs {string.Join(" ", command.Arguments.Select(argument => argument.Name))}.";
            }
            else if (Unparsed().Match(error) is { Success: true } value)
            {
                yield return
                    $"{value.Groups["name"].Value} must be {WrongValue.Wanted(value.Groups["type"].Value)}, not '{value.Groups["value"].Value}'.";
            }
            else
            {
                yield return error.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);
            }
        }

        yield return $"'{path} --help' says more.";
    }

    private static string Unknown(string word, string path, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0)
        {
            return $"'{path}' does not take '{word}'.";
        }

        var nearest = Below(command).MinBy(one => EditDistance.Of(one.Name, word))!;
        return EditDistance.IsNear(nearest.Name, word)
            ? $"'{path}' has no command '{word}'; did you mean '{HelpText.PathOf(nearest)}'?"
            : $"'{path}' has no command '{word}'; there is {Names(command)}.";
    }

    private static IEnumerable<Command> Below(Command command) =>
        command.Subcommands.Concat(command.Subcommands.SelectMany(Below));

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(one => one.Name));

    [GeneratedRegex(@"^Required command was not provided\.$")]
    private static partial Regex MissingCommand();

    [GeneratedRegex(@"^Required argument missing for command")]
    private static partial Regex MissingArgument();

    [GeneratedRegex(@"^Unrecognized command or argument '.*'\.$", RegexOptions.Singleline)]
    private static partial Regex Unrecognized();

    [GeneratedRegex(
        @"^Cannot parse argument '(?<value>.*)' for (option|command) '(?<name>[^']+)' as expected type '(System\.Nullable`1\[)?(?<type>[^'\]]+)\]?'",
        RegexOptions.Singleline)]
    private static partial Regex Unparsed();
}
