namespace Pipeline.Dumps.Detection;

/// <summary>Finds a document's root element, past declarations, comments and an internal subset, in one pass.</summary>
internal static class XmlRoot
{
    /// <returns>Its name without the prefix; empty when the text does not get that far.</returns>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart();
            if (text is not ['<', ..])
            {
                return [];
            }

            if (text is not ['<', '?' or '!', ..])
            {
                break;
            }

            text = text.StartsWith("<!--", StringComparison.Ordinal) ? Behind(text, "-->")
                : text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? BehindDocumentType(text)
                : Behind(text, ">");
        }

        text = text[1..];
        var name = text[..IndexOfNameEnd(text)];
        return name[(name.IndexOf(':') + 1)..];
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> text, string end) =>
        text.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at ? text[(at + end.Length)..] : [];

    private static ReadOnlySpan<char> BehindDocumentType(ReadOnlySpan<char> text)
    {
        var subset = text.IndexOfAny('[', '>');
        return subset >= 0 && text[subset] == '[' ? Behind(Behind(text, "]"), ">") : Behind(text, ">");
    }

    private static int IndexOfNameEnd(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or ':'))
        {
            at++;
        }

        return at;
    }
}
