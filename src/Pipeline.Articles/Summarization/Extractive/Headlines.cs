using System.Buffers;
using Pipeline.Summarization.Answers;

namespace Pipeline.Summarization.Extractive;

/// <summary>A headline for an article: its title, or its best sentence made short.</summary>
internal static class Headlines
{
    /// <summary>What a list of headlines shows on one line. UTF-16 code units, the ellipsis included.</summary>
    private const int Longest = 110;

    /// <summary>A clause that ends before this is too little of the sentence. UTF-16 code units.</summary>
    private const int ShortestClause = 40;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:–—，；、،");

    public static string Of(string title, string sentence)
    {
        if (Plain(title) is { Length: > 0 } line)
        {
            return line;
        }

        sentence = Plain(sentence);

        if (sentence.Length <= Longest)
        {
            return sentence.EndsWith('.') && !sentence.EndsWith("..", StringComparison.Ordinal) ? sentence[..^1] : sentence;
        }

        var head = sentence.AsSpan(0, Longest - 1);
        var clause = head.LastIndexOfAny(ClauseEnds);
        var cut = clause >= ShortestClause ? clause : head.LastIndexOf(' ');
        cut = cut >= ShortestClause ? cut : head.Length;
        cut -= char.IsHighSurrogate(head[cut - 1]) ? 1 : 0;
        return string.Concat(head[..cut].TrimEnd(), "…");
    }

    private static string Plain(string text) =>
        PlainText.OneLine(text) is var line && FieldCheck.IsPlain(line) ? line : FieldCheck.Stripped(line);
}
