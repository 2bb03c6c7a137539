using System.Text;

namespace Pipeline.Cleaning;

/// <summary>Lines of plain text to blocks: one per paragraph or stray line, with hard-wrapped lines joined again.</summary>
internal static class TextBlocks
{
    /// <summary>Lines longer than this were not wrapped by hand or by a mailer.</summary>
    private const int WidestWrap = 132;

    private const int NarrowestWrap = 40;

    /// <summary>In characters: the least that stands in a line before its sentence goes on in the next.</summary>
    private const int ShortestBroken = 16;

    private const string Behind = ",;)";

    /// <param name="text">In normal form.</param>
    public static List<TextBlock> Of(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        var width = WrapWidth(lines);
        var blocks = new List<TextBlock>();
        var current = new StringBuilder();
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

            var goesOn = i + 1 < lines.Length && GoesOn(lines, i, width);
            if (current.Length == 0 && !goesOn)
            {
                Add(line);
                continue;
            }

            // What an inline link or its address broke off begins with the mark that stood behind it.
            current.Append(current.Length == 0 || Behind.Contains(line[0], StringComparison.Ordinal) ? "" : " ").Append(line);
            if (!goesOn)
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
                Add(current.ToString());
                current.Clear();
            }
        }

        void Add(string block)
        {
            blocks.Add(TextBlock.Of(block, gap));
            gap = false;
        }
    }

    /// <summary>Whether the next line is the rest of this one's paragraph.</summary>
    private static bool GoesOn(string[] lines, int i, int width)
    {
        var (line, next) = (lines[i], lines[i + 1]);
        if (next.Length == 0 || line.Length > WidestWrap)
        {
            return false;
        }

        if (width > 0)
        {
            var firstWord = next.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : next.Length;

            // A line was wrapped where its next word would not have fitted.
            if (line.Length <= width && line.Length + 1 + firstWord > width)
            {
                return true;
            }
        }

        var isRest = Behind.Contains(next[0], StringComparison.Ordinal)
            || (
                char.IsLower(next[0]) ? line.Length >= (width > 0 ? ShortestBroken : NarrowestWrap) || IsQuoted(line) : IsInserted(lines, i)
            );
        return isRest && !Prose.EndsSentence(line) && !AuthorNames.IsLine(next);
    }

    /// <summary>Whether the next line is a link's text in the middle of a sentence, which goes on behind it.</summary>
    private static bool IsInserted(string[] lines, int i) =>
        lines[i].Length >= NarrowestWrap
        && lines[i + 1].Length < NarrowestWrap
        && IsQuoted(lines[i + 1])
        && i + 2 < lines.Length
        && lines[i + 2] is [var third, ..]
        && (char.IsLower(third) || Behind.Contains(third, StringComparison.Ordinal));

    private static bool IsQuoted(string line) => line[0] is '“' or '"' or '„' or '«' or '»' or '‘';

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
