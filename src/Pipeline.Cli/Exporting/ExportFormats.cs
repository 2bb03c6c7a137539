namespace Pipeline.Cli.Exporting;

/// <summary>The formats by name, and by how a file's name ends.</summary>
internal static class ExportFormats
{
    private static readonly Dictionary<string, IExportFormat> ByName = new(StringComparer.Ordinal)
    {
        ["jsonl"] = new JsonLinesFormat(),
        ["csv"] = new CsvFormat(),
        ["markdown"] = new MarkdownFormat(),
    };

    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = "jsonl",
        [".csv"] = "csv",
        [".md"] = "markdown",
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static IExportFormat Of(string name) => ByName[name];

    /// <returns>Null when the name ends in none of them.</returns>
    public static IExportFormat? OfFile(string path) => Endings.TryGetValue(Path.GetExtension(path), out var name) ? ByName[name] : null;
}
