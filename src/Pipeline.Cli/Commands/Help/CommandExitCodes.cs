namespace Pipeline.Cli.Commands.Help;

/// <summary>What a command ends with, as its help says it.</summary>
internal static class CommandExitCodes
{
    private const string Others = "2 wrong arguments or settings, or a part is missing";

    private const string Stopped = "130 ended by Ctrl-C or SIGTERM";

    /// <summary>Those that bring articles through.</summary>
    private static readonly HashSet<string> Bringing =
        ["pipeline", "pipeline run", "pipeline clean", "pipeline dumps", "pipeline summarize", "pipeline evaluate"];

    private static readonly HashSet<string> WithoutStorage =
    [
        "pipeline clean", "pipeline dumps", "pipeline summarize", "pipeline estimate", "pipeline evaluate", "pipeline ground",
        "pipeline plan",
    ];

    private static readonly Dictionary<string, string> Failures = new()
    {
        ["pipeline evaluate"] = "1 something failed or is worse than the baseline",
        ["pipeline ground"] = "1 a line cannot be read",
        ["pipeline plan"] = "1 the deadline cannot be kept",
        ["pipeline doctor"] = "1 something is wrong",
        ["pipeline dumps cancel"] = "1 the dump had ended before",
        ["pipeline dead-letters replay"] = "1 some of them are gone",
        ["pipeline dead-letters discard"] = "1 some of them are gone",
    };

    public static bool IsWithoutStorage(string command) => WithoutStorage.Contains(command);

    public static IEnumerable<string> Of(string command) =>
        Bringing.Contains(command)
            ?
            [
                $"0 everything came through, {Failures.GetValueOrDefault(command, "1 something failed")}, {Others},",
                $"3 all but what was rejected by rule (--rejected-ok: 0), {Stopped}{(command is "pipeline run" ? " (0 while it serves)" : "")}",
            ]
            : command is "pipeline desk" ? [$"0 ended by Ctrl-C or SIGTERM, {Others}"]
            : [string.Join(", ", new[] { "0 done", Failures.GetValueOrDefault(command), Others, Stopped }.OfType<string>())];
}
