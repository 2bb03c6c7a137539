using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>The terminal; where the output goes to a file or a pipe, one that is wide enough for any table.</summary>
internal static class TerminalConsole
{
    private const int WidthOfFiles = 500;

    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }
}
