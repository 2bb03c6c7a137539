namespace Pipeline.Dumps.Text;

/// <summary>What a profile says of the texts in its dumps.</summary>
public sealed class SeparatorOptions
{
    /// <summary>The dumps by prefix or glob, as everywhere in a profile.</summary>
    public IList<string> Dumps { get; } = [];

    /// <summary>The line that stands between two articles of a text. Default: the marks that texts show themselves.</summary>
    public string? Separator { get; set; }
}
