namespace Pipeline.Dumps.Text;

/// <summary>What a profile says of how its dumps are read.</summary>
public sealed class SeparatorOptions
{
    /// <summary>The dumps by prefix or glob, as everywhere in a profile.</summary>
    public IList<string> Dumps { get; } = [];

    /// <summary>The line that stands between two articles of a text. Default: the marks that texts show themselves.</summary>
    public string? Separator { get; set; }

    /// <summary>Names of fields in its objects and tables, tried before those of <see cref="DumpFields.Section"/>.</summary>
    public DumpFields Fields { get; } = new();
}
