namespace Pipeline.Dumps.Html;

/// <summary>How deep a page's elements nest, as a browser would count, and how many there are, without building the page.</summary>
internal static class HtmlNesting
{
    /// <summary>In characters: a shorter tag cannot hold too many attributes.</summary>
    private const int ShortestCrowdedTag = 4096;

    public static bool IsDeeper(ReadOnlySpan<char> html, int limit) => Passed(html, new DumpLimits { HtmlDepth = limit }) is not null;

    /// <summary>The limit that a page passes; null when it keeps them all.</summary>
    public static Problem? Passed(ReadOnlySpan<char> html, DumpLimits limits)
    {
        var open = new Stack<HtmlElement>();
        var (nodes, characters) = (0, 0);
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            characters += at;
            html = html[(at + 1)..];

            // What opens nothing may still become a node: a comment, an end tag of a paragraph, text on either side.
            if (++nodes > limits.HtmlTags)
            {
                return DumpLimits.Passed(
                    RejectionClass.EntryTooLarge,
                    "the HTML has more tags",
                    nameof(DumpLimits.HtmlTags),
                    limits.HtmlTags);
            }

            if (html[0] is '!' or '?')
            {
                html = html.StartsWith("!--", StringComparison.Ordinal) ? Behind(html[3..], "-->") : Behind(html, ">");
                continue;
            }

            var isEnd = html[0] == '/';
            html = isEnd ? html[1..] : html;
            if (HtmlElement.At(html) is not { } element)
            {
                continue;
            }

            var tag = html[..(html.IndexOf('>') is >= 0 and var end ? end : html.Length)];
            html = html[tag.Length..];
            if (tag.Length >= ShortestCrowdedTag && Attributes(tag) > limits.HtmlAttributes)
            {
                return DumpLimits.Passed(
                    RejectionClass.EntryTooLarge,
                    "an HTML element has more attributes",
                    nameof(DumpLimits.HtmlAttributes),
                    limits.HtmlAttributes);
            }

            html = html is ['>', ..] ? html[1..] : html;
            if (isEnd)
            {
                Close(open, element);
            }
            else if (element.IsRawText)
            {
                html = Behind(html, "</" + element.Name);
            }
            else if (!element.IsVoid && tag is not [.., '/'])
            {
                CloseImplied(open, element);
                open.Push(element);
                if (open.Count > limits.HtmlDepth)
                {
                    return DumpLimits.Passed(
                        RejectionClass.TooDeep,
                        "the HTML nests deeper",
                        nameof(DumpLimits.HtmlDepth),
                        limits.HtmlDepth);
                }
            }
        }

        return characters + html.Length > limits.TextCharacters ? TextLimits.TooLong(limits) : null;
    }

    /// <summary>Words of a tag outside quotes: as many as its attributes, or more.</summary>
    private static int Attributes(ReadOnlySpan<char> tag)
    {
        var (count, inWord) = (0, true);
        for (var i = 0; i < tag.Length; i++)
        {
            if (tag[i] is '"' or '\'' && i > 0 && tag[i - 1] == '=' && tag[(i + 1)..].IndexOf(tag[i]) is >= 0 and var length)
            {
                i += length + 1;
                inWord = false;
                continue;
            }

            var isGap = char.IsWhiteSpace(tag[i]);
            count += !isGap && !inWord ? 1 : 0;
            inWord = !isGap;
        }

        return count;
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> html, string mark) =>
        html.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? html[(at + mark.Length)..] : [];

    // An end tag that nothing opened ends nothing.
    private static void Close(Stack<HtmlElement> open, HtmlElement element)
    {
        if (open.TryPeek(out var top) && top == element)
        {
            open.Pop();
        }
        else if (open.Contains(element))
        {
            while (open.Pop() != element)
            {
            }
        }
    }

    private static void CloseImplied(Stack<HtmlElement> open, HtmlElement element)
    {
        if (element.Ends.IsEmpty)
        {
            return;
        }

        var (height, end) = (0, 0);
        foreach (var other in open)
        {
            height++;
            if (element.Ends.Contains(other.Id))
            {
                end = height;
            }
            else if (!IsTransparent(other, element))
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
    private static bool IsTransparent(HtmlElement other, HtmlElement element) =>
        other.IsTransparent && (!other.IsTablePart || element.Name![0] == 't');
}
