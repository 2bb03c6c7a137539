using Microsoft.Extensions.FileSystemGlobbing;

namespace Pipeline.Dumps;

/// <summary>Names of dumps by prefix (<c>agency/</c>) or glob (<c>**/*.warc.gz</c>). Case counts.</summary>
public sealed class DumpPatterns
{
    private readonly Matcher patterns = new(StringComparison.Ordinal);

    /// <param name="patterns">A prefix ends in a slash. One match is enough.</param>
    public DumpPatterns(IEnumerable<string> patterns) =>
        this.patterns.AddIncludePatterns(patterns.Select(pattern => pattern.EndsWith('/') ? pattern + "**" : pattern));

    // The matcher refuses a name with a null character, which no file system has.
    public bool Match(string name) => !name.Contains('\0', StringComparison.Ordinal) && patterns.Match(name).HasMatches;
}
