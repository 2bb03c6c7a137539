namespace Pipeline.Text;

/// <summary>Finds quotation marks that go together.</summary>
internal static class Quotations
{
    /// <summary>How far back a single mark may have opened: a whole text is not read again at each. UTF-16 code units.</summary>
    private const int Reach = 1_000;

    /// <summary>Whether every quotation is whole, and how many characters stand in quotations.</summary>
    public static (bool Balanced, int Quoted) Measure(ReadOnlySpan<char> text)
    {
        var open = '\0';
        var start = 0;
        var quoted = 0;
        var balanced = true;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (!IsMark(c) || IsApostrophe(text, at))
            {
                continue;
            }

            if (open == '\0')
            {
                (open, start) = (c, at);
                balanced &= Opens(text, at);
            }
            else if (Closes(open, c))
            {
                quoted += at - start;
                open = '\0';
            }
        }

        return (balanced && open == '\0', quoted);
    }

    /// <summary>Whether the text begins with a mark that opens a quotation.</summary>
    public static bool Open(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '"' or '“' or '„' or '«' or '»' or '「' or '‘' or '\'';

    /// <summary>For each character whether it stands in a quotation; what is open at the end counts as quoted.</summary>
    public static bool[] Mask(ReadOnlySpan<char> text)
    {
        var mask = new bool[text.Length];
        var open = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            var isMark = IsMark(text[at]) && !IsApostrophe(text, at);
            if (isMark && open == '\0' && Opens(text, at))
            {
                open = text[at];
            }
            else if (isMark && open != '\0' && Closes(open, text[at]))
            {
                open = '\0';
            }

            mask[at] = open != '\0';
        }

        return mask;
    }

    public static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '\'' or '‘' or '’';

    /// <summary>Whether a mark opens a quotation by what stands on its two sides.</summary>
    public static bool CanOpen(ReadOnlySpan<char> text, int at) =>
        IsMark(text[at])
        && !IsApostrophe(text, at)
        && at + 1 < text.Length
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || Punctuation.IsOpener(text[at - 1]) || text[at - 1] == ':')
        && (char.IsLetterOrDigit(text[at + 1]) || Punctuation.IsOpener(text[at + 1]) || text[at + 1] is '…' or '.'
            || (text[at] == '«' && text[at + 1] is ' ' or '\u00A0' or '\u202F'));

    /// <summary>Whether a mark closes the quotation that another one opened, by what stands before it too.</summary>
    public static bool Closes(ReadOnlySpan<char> text, int open, int at) =>
        IsMark(text[at])
        && !IsApostrophe(text, at)
        && Closes(text[open], text[at])
        && (text[at] == '»' || !char.IsWhiteSpace(text[at - 1]));

    /// <summary>Swedish and Finnish open with the mark that closes.</summary>
    private static bool Opens(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '”' => (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]),
        '」' or '’' => false,
        _ => true,
    };

    private static bool Closes(char open, char c) => open switch
    {
        '"' => c == '"',
        '\'' => c is '\'' or '’',
        '‘' => c is '’' or '\'',
        '“' => c is '”' or '"',
        '”' => c == '”',
        '„' => c is '“' or '”',
        '«' => c == '»',
        '»' => c == '«',
        '「' => c == '」',
        _ => true,
    };

    /// <summary>A single mark within a word, or behind one that it makes possessive: the players' bus, '90s.</summary>
    private static bool IsApostrophe(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('\'' or '’'))
        {
            return false;
        }

        var before = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        var after = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return (before && after)
            || (
                before
                && text[at - 1] == 's'
                && at + 2 < text.Length
                && text[at + 1] == ' '
                && char.IsLower(text[at + 2])
                && !text[Math.Max(0, at - Reach)..at].Contains(" '", StringComparison.Ordinal)
                && !text[Math.Max(0, at - Reach)..at].Contains('‘'))
            || (!before && after && char.IsDigit(text[at + 1]));
    }
}
