namespace Pipeline.Summarization.Extractive;

/// <summary>Finds quotation marks that go together.</summary>
internal static class Quotations
{
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
            if (c is not ('"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '\'' or '‘' or '’') || IsApostrophe(text, at))
            {
                continue;
            }

            if (open == '\0')
            {
                (open, start) = (c, at);
                balanced &= c is not ('”' or '」' or '’');
            }
            else if (Closes(open, c))
            {
                quoted += at - start;
                open = '\0';
            }
        }

        return (balanced && open == '\0', quoted);
    }

    private static bool Closes(char open, char c) => open switch
    {
        '"' => c == '"',
        '\'' => c is '\'' or '’',
        '‘' => c is '’' or '\'',
        '“' => c is '”' or '"',
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
                && !text[..at].Contains(" '", StringComparison.Ordinal)
                && !text[..at].Contains('‘'))
            || (!before && after && char.IsDigit(text[at + 1]));
    }
}
