using System.Text.RegularExpressions;
using Pipeline.Dumps.Dates;

namespace Pipeline.Dumps.Text;

/// <summary>What stands above a text's body and names it: front matter, a block of <c>Title: ...</c> lines, a Markdown heading.</summary>
internal static partial class TextHeader
{
    /// <returns>The article without its header, which has become fields; the text as it is where it has none.</returns>
    public static RawArticle Read(string text, FieldNames names)
    {
        var fields = new Dictionary<string, string>();
        var block = Block().Match(text);
        foreach (Match line in Line().Matches(block.Value))
        {
            fields.TryAdd(FieldNames.Normal(line.Groups["name"].Value), line.Groups["value"].Value.Trim().Trim('"', '\''));
        }

        string? First(IReadOnlyList<string> known) =>
            known.Select(name => fields.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        var rest = text[(block.Success ? block.Length : 0)..];
        var heading = Heading().Match(rest);
        var title = First(names.Title);
        if (heading.Success && (title is null || title == heading.Groups["title"].Value.Trim()))
        {
            title = heading.Groups["title"].Value.Trim();
            rest = rest[heading.Length..];
        }

        return title is null || string.IsNullOrWhiteSpace(rest)
            ? new RawArticle { Content = text }
            : new RawArticle
            {
                Content = rest,
                Title = title,
                Url = First(names.Url),
                Byline = First(names.Byline),
                Language = First(names.Language),
                Section = First(names.Category),
                Published = DumpDate.Read(First(names.Date), First(names.Language), DayOrder.Of(block.Value)),
            };
    }

    // A block of lines without front matter's fences counts only where a title begins it.
    [GeneratedRegex(
        @"\A\s*(?:---[ \t]*\r?\n(?:[^\n]*\n){1,60}?---[ \t]*\r?\n|(?:title|headline)[ \t]*:[^\n]+\n(?:[A-Za-z][A-Za-z \-_]{1,20}:[^\n]*\n){0,12}(?=\s))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"^(?<name>[A-Za-z][A-Za-z \-_]{1,20}):[ \t]*(?<value>[^\r\n]+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(
        @"\A\s*(?:#[ \t]+(?<title>[^\r\n]{3,300}?)[ \t#]*|(?<title>[^\r\n]{3,300})\r?\n={3,}[ \t]*)\r?\n",
        RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
