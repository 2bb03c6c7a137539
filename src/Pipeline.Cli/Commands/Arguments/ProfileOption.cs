using System.CommandLine;

namespace Pipeline.Cli.Commands.Arguments;

/// <summary><c>--profile</c> of the commands that work on plain files, which no profile's patterns can know by their names.</summary>
internal static class ProfileOption
{
    public static Option<string?> Create() =>
        new("--profile") { Description = "Treats the files as dumps of this profile of Pipeline:Profiles." };
}
