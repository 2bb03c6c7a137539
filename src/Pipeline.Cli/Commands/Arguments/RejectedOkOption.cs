using System.CommandLine;

namespace Pipeline.Cli.Commands.Arguments;

/// <summary><c>--rejected-ok</c>, of the commands that read articles.</summary>
internal static class RejectedOkOption
{
    public static Option<bool> Create() => new("--rejected-ok") { Description = "End with 0, not 3, when everything else came through." };
}
