using Pipeline.Dumps;

namespace Pipeline.Summarization.Profiles;

/// <summary>The summarizer for a dump: of the profile whose pattern matches its name, else the usual one.</summary>
public sealed class Summarizers
{
    private readonly ISummarizer usual;
    private readonly (DumpPatterns Pattern, ISummarizer Summarizer)[] profiles;

    /// <param name="usual">For dumps that no profile names.</param>
    /// <param name="profiles">Pattern and summarizer; the longest pattern that matches wins.</param>
    public Summarizers(ISummarizer usual, IEnumerable<(string Pattern, ISummarizer Summarizer)> profiles)
    {
        this.usual = usual;
        this.profiles =
        [
            .. profiles.OrderByDescending(profile => profile.Pattern.Length)
                .ThenBy(profile => profile.Pattern, StringComparer.Ordinal)
                .Select(profile => (new DumpPatterns([profile.Pattern]), profile.Summarizer)),
        ];
    }

    public ISummarizer For(string dumpName)
    {
        foreach (var (pattern, summarizer) in profiles)
        {
            if (pattern.Match(dumpName))
            {
                return summarizer;
            }
        }

        return usual;
    }
}
