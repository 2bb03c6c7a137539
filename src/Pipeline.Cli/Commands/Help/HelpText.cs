using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Pipeline.Cli.Commands.Help;

/// <summary>
/// The help of a command under the name that its users type, with an example, and at the top the settings, the environment and the exit
/// codes.
/// </summary>
internal sealed class HelpText(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Name = "pipeline";

    /// <summary>Takes the place of the usual help of all commands.</summary>
    public static RootCommand AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpText((HelpAction)option.Action!);
        return root;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        int exitCode;
        try
        {
            exitCode = usual.Invoke(parseResult);
        }
        finally
        {
            configuration.Output = output;
        }

        output.WriteLine(text.ToString().TrimEnd().Replace($"  {RootCommand.ExecutableName}", $"  {Name}", StringComparison.Ordinal));
        var command = parseResult.CommandResult.Command;
        Section(output, "Example", CommandExamples.Of(PathOf(command)));
        Section(
            output,
            "Settings",
            $"Any setting under its full name, --Pipeline:Model:Name=x, or from the environment, Pipeline__Model__Name=x, or from appsettings.json here.",
            "PipelineStorage is the storage account; without it, an Azurite on this machine.",
            "docs/configuration.md has them all.");
        Section(
            output,
            "Exit codes",
            "0 everything came through, 1 something failed, 2 wrong arguments or settings, or a part is missing,",
            "3 all but what was rejected by rule (--rejected-ok: 0), 130 ended by Ctrl-C or SIGTERM");
        return exitCode;
    }

    private static string PathOf(Command command) =>
        command is RootCommand ? Name : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";

    private static void Section(TextWriter output, string title, params IEnumerable<string?> lines)
    {
        if (lines.All(line => line is null))
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var line in lines)
        {
            output.WriteLine($"  {line}");
        }
    }
}
