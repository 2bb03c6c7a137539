namespace Pipeline.Dumps.Text;

/// <summary>The separators of the profiles, by the profiles' names.</summary>
public sealed class SeparatorsOptions : Dictionary<string, SeparatorOptions>
{
    /// <summary>Configuration section: that of the profiles.</summary>
    public const string Section = "Pipeline:Profiles";

    public SeparatorsOptions()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}
