using System.CommandLine;
using System.Text.RegularExpressions;
using Pipeline.Cli.Commands;
using Pipeline.Testing.Documentation;

namespace Pipeline.Cli.Tests.Documentation;

/// <summary>Every command that the documentation names exists, with its options.</summary>
public sealed partial class CommandTests
{
    public static TheoryData<string> Pages => [.. DocumentPage.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_that_a_page_names_exists_with_its_options(string path)
    {
        var problems = DocumentPage
            .Read(path)
            .Code.SelectMany(code => Call().Matches(code))
            .Select(match => Problem(match.Groups[1].Value))
            .OfType<string>();

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("run seeds --watch", null)]
    [InlineData("dead-letters replay --class transient", null)]
    [InlineData("plan --Pipeline:Model:Name=x --articles 3", null)]
    [InlineData("go seeds", "there is no command 'go'")]
    [InlineData("run seeds --quick", "run has no option '--quick'")]
    [InlineData("dead-letters lift", "there is no command 'dead-letters lift'")]
    public void A_command_that_does_not_exist_is_noticed(string call, string? problem) => Assert.Equal(problem, Problem(call));

    [Fact]
    public void Every_command_is_named_in_the_list_of_commands()
    {
        var listed = DocumentPage.Read("docs/commands.md").Rows.Select(row => Call().Match(row[0].Trim('`')).Groups[1].Value).ToList();

        Assert.All(
            Commands(Root()),
            command => Assert.Contains(listed, call => $"{call} ".StartsWith(command + " ", StringComparison.Ordinal)));
    }

    private static RootCommand Root() => PipelineCommand.Create(new CommandLineSettings([]));

    /// <summary>The words of every command that does something by itself.</summary>
    private static IEnumerable<string> Commands(Command command, string before = "") => command.Subcommands.SelectMany(sub =>
        Commands(sub, $"{before}{sub.Name} ").Concat(sub.Action is null ? [] : [before + sub.Name]));

    /// <returns>What is wrong with a call; null when nothing is.</returns>
    private static string? Problem(string call)
    {
        var (_, words) = CommandLineSettings.Split(call.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Command command = Root();
        var options = command.Options.Where(option => option.Recursive).ToList();
        var at = 0;
        for (; at < words.Length && command.Subcommands.FirstOrDefault(sub => sub.Name == words[at]) is { } sub; at++)
        {
            command = sub;
        }

        if (command.Action is null)
        {
            return $"there is no command '{string.Join(' ', words.Take(at + 1))}'";
        }

        options.AddRange(command.Options);
        return
            words
                .Skip(at)
                .FirstOrDefault(word =>
                    word.StartsWith("--", StringComparison.Ordinal) && !options.Exists(option => option.Name == word.Split('=')[0]))
                is { } unknown
            ? $"{command.Name} has no option '{unknown}'"
            : null;
    }

    /// <summary>Up to a comment, a pipe, a redirection or the line's end.</summary>
    [GeneratedRegex(@"(?:(?<![\w/.-]|azd )pipeline|src/Pipeline\.Cli --) ([a-z][^#|>'\\;]*)")]
    private static partial Regex Call();
}
