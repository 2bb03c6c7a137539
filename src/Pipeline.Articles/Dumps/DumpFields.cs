namespace Pipeline.Dumps;

/// <summary>Names of an article's fields in JSON objects and tables, tried before the usual ones.</summary>
public sealed class DumpFields
{
    /// <summary>Configuration section; each value is a list of names.</summary>
    public const string Section = "Pipeline:Dumps:Fields";

    public IList<string> Body { get; set; } = [];

    public IList<string> Title { get; set; } = [];

    public IList<string> Url { get; set; } = [];

    public IList<string> Date { get; set; } = [];

    public IList<string> Byline { get; set; } = [];

    public IList<string> Language { get; set; } = [];

    public IList<string> Category { get; set; } = [];
}
