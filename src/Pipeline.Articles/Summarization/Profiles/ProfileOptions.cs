namespace Pipeline.Summarization.Profiles;

/// <summary>
/// Settings of their own for some dumps. Whatever else stands in the profile's section is laid over <c>Pipeline</c>:
/// <c>Pipeline:Profiles:NAME:Summary:Language</c> over <c>Pipeline:Summary:Language</c>.
/// </summary>
public sealed class ProfileOptions
{
    /// <summary>The dumps by prefix (<c>agency/</c>) or glob. Of several profiles that match, the longest pattern wins.</summary>
    public IList<string> Dumps { get; } = [];
}
