using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Testing;

namespace Pipeline.Cli.Tests;

/// <summary>The repository's, as far as it can be followed without a container engine.</summary>
internal static partial class Dockerfile
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "Dockerfile"));

    /// <summary>The command that makes what the image holds.</summary>
    public static string[] Publish => Publishing().Match(Text).Groups[1].Value.Split(' ');

    public static string[] EntryPoint => JsonSerializer.Deserialize<string[]>(Entry().Match(Text).Groups[1].Value)!;

    /// <summary>Of the last stage, by keyword: user, working directory and the like.</summary>
    public static ILookup<string, string> Instructions =>
        Instruction()
            .Matches(Text[Text.LastIndexOf("\nFROM ", StringComparison.Ordinal)..])
            .ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);

    /// <summary>Copies what .dockerignore lets through: all is shut out, then some let in, then folders of builds shut out.</summary>
    public static void CopyContext(string target)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryFiles.Root, ".dockerignore"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToList();
        Assert.Equal("*", lines[0]);
        var folders = lines.Where(line => line.StartsWith("**/", StringComparison.Ordinal)).Select(line => line[3..]).ToHashSet();
        foreach (var allowed in lines.Where(line => line[0] == '!').Select(line => line[1..]))
        {
            foreach (var found in Directory.EnumerateFileSystemEntries(RepositoryFiles.Root, allowed))
            {
                Copy(found, Path.Combine(target, Path.GetFileName(found)), folders);
            }
        }
    }

    private static void Copy(string source, string target, HashSet<string> shutOut)
    {
        if (!Directory.Exists(source))
        {
            File.Copy(source, target);
        }
        else if (!shutOut.Contains(Path.GetFileName(source)))
        {
            Directory.CreateDirectory(target);
            foreach (var entry in Directory.EnumerateFileSystemEntries(source))
            {
                Copy(entry, Path.Combine(target, Path.GetFileName(entry)), shutOut);
            }
        }
    }

    [GeneratedRegex("^RUN (dotnet publish .+)$", RegexOptions.Multiline)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"^ENTRYPOINT (\[.+\])$", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("^([A-Z]+) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Instruction();
}
