namespace Pipeline.Dumps.Text;

/// <summary>How the dumps of a profile are read.</summary>
public sealed class SeparatorOptions
{
    /// <summary>The dumps of the profile, by prefix or glob.</summary>
    public IList<string> Dumps { get; } = [];

    /// <summary>The line between two articles of a text. Default: none, articles are divided by form feeds, headers and rules.</summary>
    public string? Separator { get; set; }

    /// <summary>Names of fields in JSON objects and tables, tried before those of <see cref="DumpFields.Section"/>.</summary>
    public DumpFields Fields { get; } = new();
}
