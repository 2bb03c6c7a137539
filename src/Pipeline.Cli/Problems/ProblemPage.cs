using System.Text.RegularExpressions;

namespace Pipeline.Cli.Problems;

/// <summary>The classes of rejections and failures with their remedies, from docs/problems.md.</summary>
internal static partial class ProblemPage
{
    private const string None = "none";

    /// <summary>By class; empty where nothing is to be done.</summary>
    public static IReadOnlyDictionary<string, string> Remedies { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(ProblemPage).Assembly.GetManifestResourceStream("problems.md")!;
        using var reader = new StreamReader(stream);
        return Row().Matches(reader.ReadToEnd()).ToDictionary(
            row => row.Groups["class"].Value,
            row => row.Groups["remedy"].Value is var remedy && remedy.StartsWith(None, StringComparison.Ordinal) ? "" : Plain(remedy),
            StringComparer.Ordinal);
    }

    private static string Plain(string markdown) =>
        // A page beside the table is a file for whoever reads the terminal.
        Link().Replace(markdown, link => link.Groups["page"].Success ? $"docs/{link.Groups["page"].Value}" : link.Groups["text"].Value)
            .Replace("`", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `(?<class>[a-z-]+)` \|.*\| (?<remedy>[^|]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\[(?<text>[^]]+)\]\((?:(?<page>[a-z]+\.md)(?:#[^)]*)?|[^)]+)\)")]
    private static partial Regex Link();
}
