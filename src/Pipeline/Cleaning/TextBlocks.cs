namespace Pipeline.Cleaning;

/// <summary>Lines of plain text to blocks: one per paragraph or stray line, with hard-wrapped lines joined again.</summary>
internal static class TextBlocks
{
    /// <summary>Lines longer than this were not wrapped by hand or by a mailer.</summary>
    private const int WidestWrap = 132;

    private const int NarrowestWrap = 40;

    /// <param name="text">In normal form.</param>
    public static List<TextBlock> Of(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        var width = WrapWidth(lines);
        var blocks = new List<TextBlock>();
        var current = "";
        var gap = true;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length == 0)
            {
                Flush();
                gap = true;
                continue;
            }

            current = current.Length == 0 ? line : $"{current} {line}";
            if (i + 1 >= lines.Length || !GoesOn(line, lines[i + 1], width))
            {
                Flush();
            }
        }

        Flush();
        return blocks;

        void Flush()
        {
            if (current.Length > 0)
            {
                blocks.Add(TextBlock.Of(current, gap));
                gap = false;
            }

            current = "";
        }
    }

    /// <summary>Whether the next line is the rest of this one's paragraph.</summary>
    private static bool GoesOn(string line, string next, int width)
    {
        if (next.Length == 0 || line.Length > WidestWrap)
        {
            return false;
        }

        var firstWord = next.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : next.Length;
        if (width > 0)
        {
            // A line was wrapped where its next word would not have fitted.
            if (line.Length <= width && line.Length + 1 + firstWord > width)
            {
                return true;
            }
        }

        return line.Length >= NarrowestWrap && char.IsLower(next[0]) && !Prose.EndsSentence(line);
    }

    /// <summary>The width that a whole text was wrapped at; zero when it was not.</summary>
    private static int WrapWidth(string[] lines)
    {
        var longest = lines.Max(line => line.Length);
        if (longest is < NarrowestWrap or > WidestWrap)
        {
            return 0;
        }

        var wrapped = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            var (line, next) = (lines[i], lines[i + 1]);
            if (line.Length > 0 && next.Length > 0 && line.Length > longest * 3 / 4 && !Prose.EndsSentence(line))
            {
                wrapped++;
            }
        }

        return wrapped >= 3 ? longest : 0;
    }
}
