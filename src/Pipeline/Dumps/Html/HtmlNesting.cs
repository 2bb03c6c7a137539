namespace Pipeline.Dumps;

/// <summary>How deep a page's elements nest, as a browser would count, without building the page.</summary>
internal static class HtmlNesting
{
    public static bool IsDeeper(ReadOnlySpan<char> html, int limit)
    {
        var open = new Stack<HtmlElement>();
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
            if (HtmlElement.At(html) is not { } element)
            {
                continue;
            }

            var tag = html[..(html.IndexOf('>') is >= 0 and var end ? end : html.Length)];
            html = html[tag.Length..];
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
                if (open.Count > limit)
                {
                    return true;
                }
            }
        }

        return false;
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
