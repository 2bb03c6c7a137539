using System.Text.RegularExpressions;

namespace Pipeline.Problems;

/// <summary>What to do about each class of rejection and failure, from docs/problems.md.</summary>
public static partial class Remedies
{
    private const string None = "none";

    /// <summary>By class; empty where nothing is to be done.</summary>
    public static IReadOnlyDictionary<string, string> ByClass { get; } = Read();

    /// <returns>Empty where nothing is to be done, or the class is not known.</returns>
    public static string Of(string problemClass) => ByClass.GetValueOrDefault(problemClass, "");

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(Remedies).Assembly.GetManifestResourceStream("problems.md")!;
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
