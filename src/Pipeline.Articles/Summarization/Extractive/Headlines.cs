using System.Buffers;
using Pipeline.Summarization.Answers;

namespace Pipeline.Summarization.Extractive;

/// <summary>A headline for an article: its title, or its best sentence made short.</summary>
internal static class Headlines
{
    /// <summary>What a list of headlines shows on one line. UTF-16 code units.</summary>
    private const int Longest = 110;

    /// <summary>A sentence that is not shorter in any wording may be so long. UTF-16 code units.</summary>
    private const int LongestSentence = 200;

    /// <summary>A clause that ends before this is too little of the sentence. UTF-16 code units.</summary>
    private const int ShortestClause = 40;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(";；؛");

    /// <param name="title">The article's title; may be empty.</param>
    /// <param name="sentences">What may stand in for it, the best first, each in all its wordings.</param>
    public static string Of(string title, IEnumerable<IReadOnlyList<string>> sentences)
    {
        if (Plain(title) is { Length: > 0 } line)
        {
            return line;
        }

        var wordings = sentences.Select(ways => ways.Select(Plain).ToList()).ToList();
        var shortest = wordings.SelectMany(ways => ways).FirstOrDefault(way => way.Length is > 0 and <= Longest && IsWhole(way));
        return WithoutStop(shortest ?? (wordings is [[var first, ..], ..] ? Clause(first) : ""));
    }

    /// <summary>
    /// Up to a mark that ends a clause; the whole sentence where there is none, as a part of a clause says something else, unless it is
    /// longer than any headline.
    /// </summary>
    private static string Clause(string sentence)
    {
        var head = sentence.AsSpan(0, Math.Min(sentence.Length, Longest));
        var clause = head.LastIndexOfAny(ClauseEnds);
        if (clause >= ShortestClause)
        {
            return head[..clause].TrimEnd().ToString();
        }

        return sentence.Length <= LongestSentence ? sentence : Shortened(sentence);
    }

    private static string Shortened(string sentence)
    {
        var head = sentence.AsSpan(0, LongestSentence);
        var cut = head.LastIndexOf(", ");
        cut = cut >= ShortestClause ? cut : head.LastIndexOf(' ');
        cut = cut >= ShortestClause ? cut : head.Length;
        cut -= char.IsHighSurrogate(head[cut - 1]) ? 1 : 0;
        return head[..cut].TrimEnd().ToString();
    }

    private static bool IsWhole(string sentence) =>
        !sentence.Contains('…', StringComparison.Ordinal) && !sentence.Contains("...", StringComparison.Ordinal);

    private static string WithoutStop(string sentence) =>
        sentence.Length > 1 && (sentence.EndsWith('。') || (sentence.EndsWith('.') && !sentence.EndsWith("..", StringComparison.Ordinal)))
            ? sentence[..^1].TrimEnd()
            : sentence;

    private static string Plain(string text) =>
        PlainText.OneLine(text) is var line && FieldCheck.IsPlain(line) ? line : FieldCheck.Stripped(line);
}
