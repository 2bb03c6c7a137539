using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Xml;

namespace Pipeline.Dumps.Blocks;

/// <summary>A document's blocks as one article. Its properties count where the text bears them out.</summary>
internal static partial class DocumentArticle
{
    /// <summary>In blocks: how far down a dateline stands.</summary>
    private const int Top = 12;

    /// <summary>In characters: where in a paragraph a dateline ends.</summary>
    private const int LongestDateline = 80;

    /// <summary>In characters: a longer block of the top is prose, of which only the beginning is looked at.</summary>
    private const int LongestLine = 120;

    /// <summary>In characters: a shorter text bears no title out.</summary>
    private const int ShortestTitle = 8;

    private const int LongestTitle = 300;

    /// <summary>In words: a shorter heading at the top is a label ("Press release") where a longer one follows.</summary>
    private const int FewestWords = 4;

    private const int MostWords = 25;

    /// <summary>In blocks: how far down a title stands that is not set as one.</summary>
    private const int Lead = 3;

    private const int FirstYear = 1990;

    private const int LastYear = 2099;

    /// <param name="blocks">In reading order.</param>
    /// <param name="properties">The document's own.</param>
    /// <param name="margins">Lines in the margins of the first page, which often bear the date.</param>
    public static RawArticle Of(IReadOnlyList<DocumentBlock> blocks, DocumentProperties properties, params IReadOnlyList<string> margins)
    {
        var text = Plain(string.Join(' ', blocks.Select(block => block.Text)));
        var title = Title(blocks, properties, text);
        return new RawArticle
        {
            Content = Html(blocks, title),
            Markup = Markup.Html,
            Title = title,
            Byline = IsName(properties.Author) && Forms(properties.Author!).Any(form => text.Contains(form, StringComparison.Ordinal))
                ? PersonName.Natural(properties.Author!.Trim()) : null,
            Language = properties.Language,
            Published = Date([.. blocks.Take(Top).Select(block => block.Text), .. margins], properties),
        };
    }

    // As set in the text; a property that the text holds; else, where the text has no heading, one that reads as a title.
    private static string? Title(IReadOnlyList<DocumentBlock> blocks, DocumentProperties properties, string text)
    {
        blocks = [.. blocks.Where(block => block.Text.Any(char.IsLetter))];
        var headings = blocks.Take(Top).Where(block => block.Kind is DocumentBlockKind.Heading).ToList();
        var set =
            blocks.FirstOrDefault(block => block.Kind is DocumentBlockKind.Title)
            ?? headings.Find(block => Words(block.Text) >= FewestWords)
            ?? blocks.Take(Lead).FirstOrDefault(IsTitleLike)
            ?? headings.FirstOrDefault();
        var given =
            Line(properties.Title) is { Length: >= ShortestTitle and <= LongestTitle } line && !Placeholder().IsMatch(line) ? line : null;
        return given is not null && text.Contains(Plain(given), StringComparison.Ordinal) ? given
            : set is not null ? set.Text
            : given?.Contains(' ', StringComparison.Ordinal) == true ? given : null;
    }

    // A date that the top of the text states; else the day on which the document was made.
    private static StatedDate? Date(IReadOnlyList<string> lines, DocumentProperties properties)
    {
        var monthFirst = DayOrder.Of(string.Join('\n', lines)) ?? DayOrder.IsMonthFirst(properties.Language);
        foreach (var text in lines)
        {
            var line = text.Length > LongestLine ? text[..LongestDateline] : text;
            if (
                line.AsSpan().ContainsAnyInRange('0', '9') && DumpDate.InLine(line, properties.Language, monthFirst, IsLikely) is { } stated
            )
            {
                return stated;
            }
        }

        return properties.Created is { } created && StatedDate.Day(DateOnly.FromDateTime(created.DateTime)) is var day && IsLikely(day)
            ? day
            : null;
    }

    // Nothing is set as a title: a line at the very top that is no sentence.
    private static bool IsTitleLike(DocumentBlock block) =>
        Words(block.Text) is >= FewestWords and <= MostWords
        && char.IsLetterOrDigit(block.Text[^1])
        && DumpDate.InLine(block.Text, null, false, IsLikely) is null;

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    private static bool IsLikely(StatedDate date) => date.On.Year is >= FirstYear and <= LastYear;

    private static IEnumerable<string> Forms(string author) => [Plain(author), Plain(PersonName.Natural(author.Trim())!)];

    private static bool IsName(string? author) =>
        author?.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 6 } words
        && words.All(word => char.IsLetter(word[0])) && !Office().IsMatch(author);

    private static string Html(IReadOnlyList<DocumentBlock> blocks, string? title)
    {
        var html = new StringBuilder("<html><body><article>");
        var inList = false;
        var hasTitle = false;
        foreach (var block in blocks)
        {
            var isTitle = !hasTitle && title is not null && Plain(block.Text) == Plain(title);
            hasTitle |= isTitle;
            var name = isTitle ? "h1" : block.Kind switch
            {
                DocumentBlockKind.Title or DocumentBlockKind.Heading => "h2",
                DocumentBlockKind.Item => "li",
                _ => "p",
            };
            html.Append((inList, name is "li") switch { (false, true) => "<ul>", (true, false) => "</ul>", _ => "" });
            inList = name is "li";
            html.Append('<').Append(name).Append('>').Append(WebUtility.HtmlEncode(block.Text)).Append("</").Append(name).Append('>');
        }

        return html.Append(inList ? "</ul>" : "").Append("</article></body></html>").ToString();
    }

    private static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(string text) => Line(text).ToUpperInvariant();

    // What programs write where nobody gave a title: names of files and of the programs themselves.
    [GeneratedRegex(
        @"\.(?:docx?|pdf|indd|qxp|pub|odt|rtf|pptx?|xlsx?|dvi|tex)\b|^(?:microsoft\s+\w+\s+-|untitled|document\s*\d*$|print(?:\s|$)|slide\s*\d|title$)|_\w+_",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"\b(?:user|admin\w*|office|windows|unknown|owner|team|dep(?:ar)?t\w*|communications?|press|ltd|inc|gmbh)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
