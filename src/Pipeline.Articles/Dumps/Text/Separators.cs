using Microsoft.Extensions.Options;

namespace Pipeline.Dumps.Text;

/// <summary>Finds the separator for a dump: of several profiles that match, the longest pattern wins.</summary>
internal sealed class Separators(IOptions<SeparatorsOptions> options)
{
    private readonly (DumpPatterns Pattern, string Line)[] profiles =
    [
        .. options.Value.Values.Where(profile => !string.IsNullOrWhiteSpace(profile.Separator))
            .SelectMany(profile => profile.Dumps.Select(pattern => (Pattern: pattern, Line: profile.Separator!.Trim())))
            .OrderByDescending(profile => profile.Pattern.Length).ThenBy(profile => profile.Pattern, StringComparer.Ordinal)
            .Select(profile => (new DumpPatterns([profile.Pattern]), profile.Line)),
    ];

    /// <returns>The line without the spaces around it; null where none is configured.</returns>
    public string? For(string dumpName) => Array.Find(profiles, profile => profile.Pattern.Match(dumpName)).Line;
}
