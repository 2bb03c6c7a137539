using Microsoft.Extensions.Options;
using Pipeline.Dumps;

namespace Pipeline.Summarization.Profiles;

/// <summary>The name of the profile of a dump: of several that match, the longest pattern wins.</summary>
public sealed class ProfileNames(IOptions<ProfilesOptions> options)
{
    private readonly (DumpPatterns Pattern, string Name)[] profiles =
    [
        .. options.Value.SelectMany(profile => profile.Value.Dumps.Select(pattern => (Pattern: pattern, Name: profile.Key)))
            .OrderByDescending(profile => profile.Pattern.Length).ThenBy(profile => profile.Pattern, StringComparer.Ordinal)
            .Select(profile => (new DumpPatterns([profile.Pattern]), profile.Name)),
    ];

    /// <summary>The profiles that are configured here.</summary>
    public IEnumerable<string> All => profiles.Select(profile => profile.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where none matches.</returns>
    public string? For(string dumpName) => Array.Find(profiles, profile => profile.Pattern.Match(dumpName)).Name;
}
