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

    internal bool Any() => new[] { Body, Title, Url, Date, Byline, Language, Category }.Any(names => names.Count > 0);

    /// <summary>These names, and behind them those of <paramref name="others"/>.</summary>
    internal DumpFields Before(DumpFields others) => new()
    {
        Body = [.. Body, .. others.Body],
        Title = [.. Title, .. others.Title],
        Url = [.. Url, .. others.Url],
        Date = [.. Date, .. others.Date],
        Byline = [.. Byline, .. others.Byline],
        Language = [.. Language, .. others.Language],
        Category = [.. Category, .. others.Category],
    };
}
