using System.Text.RegularExpressions;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests;

/// <summary>
/// Code fits a window of 140 columns. Texts are not broken for it: a sentence, a pattern or a list of words is searched for as it stands.
/// </summary>
public partial class LineLengthTests
{
    private const int Columns = 140;

    /// <summary>A line with so many characters of quoted text is a text.</summary>
    private const int Quoted = 40;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("samples")]
    public void Lines_of_code_have_140_columns_at_most(string folder)
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Built().IsMatch(path));
        Assert.Empty(files.SelectMany(path => LongLines(File.ReadAllLines(path)).Select(line => $"{path}({line})")));
    }

    [Fact]
    public void A_long_line_of_code_is_found_and_a_long_text_is_not()
    {
        var code = new string('a', Columns + 1);
        Assert.Equal([2, 6], LongLines(["short", code, "\"" + code + "\"", "\"\"\"", code + "\"\"\";", code]));
    }

    private static IEnumerable<int> LongLines(IReadOnlyList<string> lines)
    {
        var isRaw = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var wasRaw = isRaw;
            isRaw ^= RawQuotes().Count(lines[i]) % 2 == 1;
            if (lines[i].Length > Columns && !wasRaw && !isRaw && Quotations().Matches(lines[i]).Sum(match => match.Length) < Quoted)
            {
                yield return i + 1;
            }
        }
    }

    [GeneratedRegex(@"[\\/](?:obj|bin)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex("\"{3,}")]
    private static partial Regex RawQuotes();

    [GeneratedRegex("\"{3,}.*?\"{3,}|\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Quotations();
}
