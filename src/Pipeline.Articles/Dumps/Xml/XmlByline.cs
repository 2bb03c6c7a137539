using System.Text;
using System.Xml.Linq;

namespace Pipeline.Dumps.Xml;

/// <summary>A by-line as one line: what its elements hold is parted where the markup has no space or comma between them.</summary>
internal static class XmlByline
{
    /// <summary>In characters: a shorter beginning, such as <c>By</c>, is no name.</summary>
    private const int LongestLead = 4;

    /// <summary>In characters.</summary>
    private const int LongestInitials = 3;

    /// <summary>NITF and NewsML: what follows a name.</summary>
    private static readonly string[] Offices = ["byttl", "function", "role", "jobtitle", "br"];

    private static readonly string[] Inline = ["em", "b", "i", "strong", "a", "span", "q", "sub", "sup", "u"];

    private enum Gap
    {
        None,
        Space,
        Comma,
    }

    /// <summary>Of one by-line; null when there is none.</summary>
    public static string? Byline(this XElement? element) => Bylines(element is null ? [] : [element]);

    /// <summary>Of an agency's item; null where it says who typed it: an account, or initials such as <c>gr/bp</c>.</summary>
    public static string? Signature(this XElement? element) => element.Byline() is { } line && !IsInitials(line) ? line : null;

    /// <summary>Of several, each a name or more.</summary>
    public static string? Bylines(IEnumerable<XElement> elements)
    {
        var line = new StringBuilder();
        foreach (var element in elements)
        {
            Append(line, element);
        }

        return line.Length == 0 ? null : line.ToString();
    }

    // Nobody writes a name without a capital in letters that have any, and neither with a blank nor in more than a few letters each.
    private static bool IsInitials(string line) =>
        line.Any(char.IsLower)
        && !line.Any(char.IsUpper)
        && (!line.Contains(' ', StringComparison.Ordinal) || line.Split(' ').All(word => word.Length <= LongestInitials));

    private static void Append(StringBuilder line, XElement byline)
    {
        var gap = line.Length > 0 ? Gap.Comma : Gap.None;
        var last = default(XElement);
        foreach (var node in byline.DescendantNodes())
        {
            if (node is XElement element)
            {
                gap = Wider(gap, Before(element, last));
                continue;
            }

            if (node is not XText { Value: var text } || string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var parent = node.Parent!;
            gap = Wider(
                gap,
                char.IsWhiteSpace(text[0]) ? Gap.Space
                    : parent == last || last is null ? Gap.None
                    : Behind(last, parent, line, text));
            Write(line, gap, text);
            gap = char.IsWhiteSpace(text[^1]) ? Gap.Space : Gap.None;
            last = parent;
        }
    }

    // Where an element begins: last is the one that the text before it stands in.
    private static Gap Before(XElement element, XElement? last) =>
        Offices.Contains(element.Name.LocalName, StringComparer.OrdinalIgnoreCase) ? Gap.Comma
        : Inline.Contains(element.Name.LocalName) ? Gap.None
        : last is null
        || last == element.Parent
        || IsNamePart(element)
        || IsNamePart(last)
        || element.Ancestors().Contains(last)
        || Inline.Contains(last.Name.LocalName)
            ? Gap.Space
        : Gap.Comma;

    // Where text follows an element: two words stuck together begin with a small and a large letter.
    private static Gap Behind(XElement last, XElement parent, StringBuilder line, string text) =>
        Inline.Contains(last.Name.LocalName) || Inline.Contains(parent.Name.LocalName)
            ? line.Length > 0 && char.IsLower(line[^1]) && char.IsUpper(text[0]) ? Gap.Comma : Gap.None
            : Gap.Space;

    private static void Write(StringBuilder line, Gap gap, string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > 0 && words[0] is not (',' or ';' or '.' or ')' or ':'))
        {
            line.Append(
                gap is Gap.Comma && line.Length > LongestLead && char.IsLetterOrDigit(line[^1]) ? ", "
                : gap is Gap.None ? ""
                : " ");
        }

        line.Append(words);
    }

    private static Gap Wider(Gap one, Gap other) => one > other ? one : other;

    private static bool IsNamePart(XElement element) =>
        element.Name.LocalName.ToLowerInvariant() is var name
        && (
            name.StartsWith("name.", StringComparison.Ordinal)
            || name is "given" or "family" or "first" or "last" or "middle" or "firstname" or "lastname" or "middlename" or "surname");
}
