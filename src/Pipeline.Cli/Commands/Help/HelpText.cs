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
        OptionNames.GiveTo(root);
        MistypedOptions.RefuseIn(root);
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

        var command = parseResult.CommandResult.Command;
        var path = PathOf(command);
        output.WriteLine(
            WithoutParents(text.ToString().TrimEnd(), command)
                .Replace($"  {RootCommand.ExecutableName}", $"  {Name}", StringComparison.Ordinal));
        Section(output, "Example", CommandExamples.Of(path));
        Section(
            output,
            "Settings",
            [
                "Any setting under its full name, --Pipeline:Model:Name=x, or from the environment, Pipeline__Model__Name=x, or from appsettings.json here.",
                .. CommandExitCodes.IsWithoutStorage(path)
                    ? Array.Empty<string>()
                    : ["PipelineStorage is the storage account; without it, an Azurite on this machine."],
                "docs/configuration.md has them all.",
            ]);
        Section(output, "Exit codes", CommandExitCodes.Of(path));
        if (command is RootCommand)
        {
            Section(output, "From a clone of the repository", "dotnet run --project src/Pipeline.Cli -- run news.ndjson pages/");
        }

        return exitCode;
    }

    /// <summary>A command within one that takes arguments of its own takes none of those.</summary>
    private static string WithoutParents(string help, Command command)
    {
        foreach (var argument in command.Parents.OfType<Command>().SelectMany(parent => parent.Arguments))
        {
            help = help.Replace($" <{argument.Name}>...", "", StringComparison.Ordinal);
            help = string.Join(
                '\n',
                help.Split('\n').Where(line => !line.StartsWith($"  <{argument.Name}> ", StringComparison.Ordinal)));
        }

        return help;
    }

    internal static string PathOf(Command command) =>
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
