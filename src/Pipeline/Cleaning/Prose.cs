namespace Pipeline.Cleaning;

/// <summary>Signs that a line was written to be read as a sentence.</summary>
internal static class Prose
{
    private static readonly string[] InnerStops = [". ", "! ", "? ", "。", "！", "？", "؟ ", "۔ ", "। "];

    private const string Closers = "\"'”’»›)]“‘」』";

    /// <summary>Whether the line ends as sentences do: a stop, with or without closing quotes and brackets.</summary>
    public static bool EndsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd(Closers);
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ':' or ';' or '。' or '！' or '？' or '؟' or '۔' or '।'
            && !end.EndsWith("...", StringComparison.Ordinal);
    }

    /// <summary>Whether a sentence ends in the line or at its end.</summary>
    public static bool HasSentence(string line) =>
        EndsSentence(line)
        || InnerStops.Any(stop => line.Contains(stop, StringComparison.Ordinal));

    /// <summary>In words; scripts without spaces count two characters a word.</summary>
    public static int Words(string line)
    {
        var words = 0;
        var inWord = false;
        var ideographs = 0;
        foreach (var c in line)
        {
            if (c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3')
            {
                ideographs++;
            }

            var letter = char.IsLetterOrDigit(c);
            if (letter && !inWord)
            {
                words++;
            }

            inWord = letter || (inWord && c is '\'' or '’' or '-');
        }

        return Math.Max(words, ideographs / 2);
    }
}
