namespace Pipeline.Summarization.Profiles;

/// <summary>
/// Settings for some dumps. All other settings in the profile's section replace those below <c>Pipeline</c>:
/// <c>Pipeline:Profiles:NAME:Summary:Language</c> replaces <c>Pipeline:Summary:Language</c>.
/// </summary>
public sealed class ProfileOptions
{
    /// <summary>The dumps by prefix (<c>agency/</c>) or glob. If several profiles match, the longest pattern wins.</summary>
    public IList<string> Dumps { get; } = [];

    /// <summary>Whether articles of these dumps are urgent. Default: each item says it.</summary>
    public bool? Urgent { get; set; }
}
