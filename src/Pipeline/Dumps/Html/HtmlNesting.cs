using System.Collections.Frozen;

namespace Pipeline.Dumps;

/// <summary>How deep a page's elements nest, as a browser would count, without building the page.</summary>
internal static class HtmlNesting
{
    private const int LongestName = 32;

    private static readonly FrozenSet<string> Void = Set("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> RawText = Set("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp");

    /// <summary>Elements whose end tag may be left out: each with those that the next one ends.</summary>
    private static readonly FrozenDictionary<string, string[]> Implied = new Dictionary<string, string[]>
    {
        ["p"] = ["p"], ["li"] = ["li"], ["option"] = ["option"], ["tr"] = ["tr"],
        ["dt"] = ["dt", "dd"], ["dd"] = ["dt", "dd"], ["td"] = ["td", "th"], ["th"] = ["td", "th"],
        ["thead"] = ["thead", "tbody"], ["tbody"] = ["thead", "tbody"], ["tfoot"] = ["thead", "tbody"],
    }.ToFrozenDictionary();

    /// <summary>What may stand open between two such elements and does not keep them apart.</summary>
    private static readonly FrozenSet<string> Transparent = Set("a", "b", "big", "code", "em", "font", "i", "s", "small", "span", "strong", "tt", "u", "p", "tr", "td", "th");

    private static readonly FrozenSet<string> Names =
        Void.Concat(RawText).Concat(Implied.Keys).Concat(Transparent).Concat(["div", "ul", "ol", "dl", "table", "section", "article", "nav", "h1", "h2", "h3", "button", "svg", "path", "figure", "label", "form"]).ToFrozenSet();

    public static bool IsDeeper(ReadOnlySpan<char> html, int limit)
    {
        var open = new Stack<string>();
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            if (html[0] is '!' or '?')
            {
                html = html.StartsWith("!--", StringComparison.Ordinal) ? Behind(html[3..], "-->") : Behind(html, ">");
                continue;
            }

            var isEnd = html[0] == '/';
            html = isEnd ? html[1..] : html;
            var name = NameOf(html);
            if (name.Length == 0)
            {
                continue;
            }

            var tag = html[..(html.IndexOf('>') is >= 0 and var end ? end : html.Length)];
            html = html[tag.Length..];
            if (isEnd)
            {
                Close(open, name);
            }
            else if (RawText.Contains(name))
            {
                html = Behind(html, "</" + name);
            }
            else if (!Void.Contains(name) && tag is not [.., '/'])
            {
                CloseImplied(open, name);
                open.Push(name);
                if (open.Count > limit)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> html, string mark) =>
        html.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? html[(at + mark.Length)..] : [];

    // Known names are the strings that are there already.
    private static string NameOf(ReadOnlySpan<char> tag)
    {
        Span<char> name = stackalloc char[LongestName];
        var length = 0;
        while (length < tag.Length && length < LongestName && char.IsAsciiLetterOrDigit(tag[length]))
        {
            name[length] = (char)(tag[length] | (char.IsAsciiLetter(tag[length]) ? 0x20 : 0));
            length++;
        }

        return length == 0 || !char.IsAsciiLetter(name[0]) ? ""
            : Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out var known) ? known
            : name[..length].ToString();
    }

    // An end tag that nothing opened ends nothing.
    private static void Close(Stack<string> open, string name)
    {
        if (open.Contains(name))
        {
            while (open.Pop() != name)
            {
            }
        }
    }

    private static void CloseImplied(Stack<string> open, string name)
    {
        if (!Implied.TryGetValue(name, out var ended))
        {
            return;
        }

        var (height, end) = (0, 0);
        foreach (var other in open)
        {
            height++;
            if (ended.Contains(other))
            {
                end = height;
            }
            else if (!IsTransparent(other, name))
            {
                break;
            }
        }

        for (; end > 0; end--)
        {
            open.Pop();
        }
    }

    // A cell in a cell is a table in a table, which stands between them.
    private static bool IsTransparent(string other, string name) => Transparent.Contains(other) && (other is not ("tr" or "td" or "th") || name[0] == 't');
}
