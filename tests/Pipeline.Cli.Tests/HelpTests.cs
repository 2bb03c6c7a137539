using System.CommandLine;
using Pipeline.Cli.Commands;
using Pipeline.Cli.Commands.Help;

namespace Pipeline.Cli.Tests;

/// <summary>The help of every command is enough to use it.</summary>
public sealed class HelpTests
{
    /// <summary>The longest line is the one with the settings.</summary>
    private const int MostColumns = 240;

    public static TheoryData<string> Commands => [.. All(Root()).Order()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_an_example_that_it_takes(string command)
    {
        var example = CommandExamples.Of(command);

        Assert.NotNull(example);
        Assert.StartsWith(command + (example.Length > command.Length ? " " : ""), example, StringComparison.Ordinal);
        var (_, words) = CommandLineSettings.Split([.. example.Split(' ').Skip(1)]);
        Assert.Empty(Root().Parse(words).Errors);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("dead-letters", "list", "--help")]
    public void It_has_the_name_that_is_typed_the_settings_the_environment_and_the_exit_codes(params string[] arguments)
    {
        using var output = new StringWriter();
        Root().Parse(arguments).Invoke(new InvocationConfiguration { Output = output });
        var help = output.ToString();

        Assert.DoesNotContain(RootCommand.ExecutableName, help, StringComparison.Ordinal);
        Assert.Contains($"  {string.Join(' ', arguments.SkipLast(1).Prepend("pipeline"))}", help, StringComparison.Ordinal);
        Assert.All(
            ["Example:", "--Pipeline:Model:Name=", "Pipeline__Model__Name=", "PipelineStorage", "Exit codes:", "130"],
            part => Assert.Contains(part, help, StringComparison.Ordinal));
    }

    [Fact]
    public void It_fits_a_terminal_and_says_of_a_command_what_is_its_own()
    {
        Assert.All(All(Root()), command => Assert.All(HelpOf(command).Split('\n'), line => Assert.InRange(line.Length, 0, MostColumns)));
        Assert.DoesNotContain("PATH", HelpOf("pipeline dumps cancel"), StringComparison.Ordinal);
        Assert.Contains("--class <CLASS>", HelpOf("pipeline dead-letters list"), StringComparison.Ordinal);
        Assert.DoesNotContain("rejected-ok", HelpOf("pipeline ground"), StringComparison.Ordinal);
        Assert.DoesNotContain("PipelineStorage", HelpOf("pipeline ground"), StringComparison.Ordinal);
        Assert.Contains("1 the deadline cannot be kept", HelpOf("pipeline plan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run --jsn news.ndjson", "'run' has no option '--jsn'; did you mean '--json'?")]
    [InlineData("status --sicne=2026-01-01", "'status' has no option '--sicne'; did you mean '--since'?")]
    [InlineData("forget --everything", "'forget' has no option '--everything'; a file of that name is './--everything'.")]
    public void A_mistyped_option_is_not_taken_for_a_file_or_a_dump(string command, string message) =>
        Assert.Contains(message, Root().Parse(command).Errors.Select(error => error.Message));

    [Theory]
    [InlineData("stauts", "'pipeline' has no command 'stauts'; did you mean 'pipeline status'?")]
    [InlineData("cancel news.txt", "'pipeline' has no command 'cancel'; did you mean 'pipeline dumps cancel'?")]
    [InlineData("dead-letters lsit", "'pipeline dead-letters' has no command 'lsit'; did you mean 'pipeline dead-letters list'?")]
    [InlineData("dead-letters", "'pipeline dead-letters' takes a command: list, show, replay, discard.")]
    [InlineData("status --top x", "--top must be a whole number, not 'x'.")]
    [InlineData("status --stat dead", "'status' has no option '--stat'; did you mean '--state'?")]
    [InlineData("show", "'pipeline show' needs WHAT.")]
    [InlineData("export --format xml", "Argument 'xml' not recognized. Must be one of: 'jsonl' 'csv' 'markdown'")]
    public void What_is_wrong_with_a_command_line_is_said_in_a_line(string command, string message)
    {
        var parsed = Root().Parse(command);

        Assert.Equal(
            [message, $"'{HelpText.PathOf(parsed.CommandResult.Command)} --help' says more."],
            WrongCommandLine.Lines(parsed));
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_hyphen_is_named_by_its_folder() => Assert.Empty(Root().Parse("run ./-news.txt").Errors);

    private static string HelpOf(string command)
    {
        using var output = new StringWriter();
        Root().Parse([.. command.Split(' ').Skip(1), "--help"]).Invoke(new InvocationConfiguration { Output = output });
        return output.ToString();
    }

    private static RootCommand Root() => PipelineCommand.Create(new CommandLineSettings([]));

    private static IEnumerable<string> All(Command command, string before = "") =>
        command
            .Subcommands.SelectMany(sub => All(sub, $"{before}{(command is RootCommand ? "pipeline" : command.Name)} "))
            .Concat(
                command.Action is null && command is not RootCommand ? [] : [before + (command is RootCommand ? "pipeline" : command.Name)]
            );
}
