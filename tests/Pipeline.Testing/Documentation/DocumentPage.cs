using System.Text.RegularExpressions;

namespace Pipeline.Testing.Documentation;

/// <summary>A page of the repository's documentation, in Markdown.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Text">The page as it is stored.</param>
public sealed partial record DocumentPage(string Path, string Text)
{
    /// <summary>The pages at the root, in docs/ and of the packages.</summary>
    public static IReadOnlyList<DocumentPage> All { get; } =
    [
        .. new[] { ".", "docs", "src/Pipeline.Contracts", "src/Pipeline.Subscriber" }
            .SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryFiles.Root, folder), "*.md"))
            .Select(file => System.IO.Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>With the line ends of the repository, whatever a checkout made of them.</summary>
    public static DocumentPage Read(string path) =>
        new(path, File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n"));

    /// <summary>The targets of its links, without those to other sites.</summary>
    public IEnumerable<string> Links =>
        Link().Matches(Text).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The names by which its headings are linked to, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors =>
        Heading()
            .Matches(Text)
            .Select(match => NotInAnchors().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Its code: what stands between backticks, and lines that are indented.</summary>
    public IEnumerable<string> Code =>
        Block()
            .Matches(Text)
            .Select(match => match.Groups[1].Value)
            .Concat(Span().Matches(Block().Replace(Text, "")).Select(match => match.Groups[1].Value));

    /// <summary>The rows of its tables, cell by cell, without headers.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows => Row().Matches(Text)
        .Select(match => (IReadOnlyList<string>)[.. match.Groups[1].Value.Split('|').Select(cell => cell.Trim())])
        .Where(cells => cells[0].StartsWith('`'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("^ {4}(.*)$", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"^\| (.+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
