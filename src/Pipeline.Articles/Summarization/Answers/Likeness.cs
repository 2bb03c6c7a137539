using Pipeline.Summarization.Models;
using Pipeline.Text;

namespace Pipeline.Summarization.Answers;

/// <summary>Whether two statements say the same in nearly the same words.</summary>
internal static class Likeness
{
    /// <summary>Part of all their words that both have. Two points that differ in a name or a number of ten words stay below.</summary>
    private const double Same = 0.85;

    private static readonly WordSet Negations = new("no not never none nobody nothing without cannot");

    public static bool AreSame(string one, string other)
    {
        if (PlainText.Bare(one) == PlainText.Bare(other))
        {
            return true;
        }

        var (a, b) = (PlainText.Words(one).ToHashSet(), PlainText.Words(other).ToHashSet());
        var both = a.Count(b.Contains);
        return both >= Same * (a.Count + b.Count - both) && !a.Except(b).Concat(b.Except(a)).Any(Decides);
    }

    /// <summary>A word by which two statements of the same words say different things.</summary>
    private static bool Decides(string word) =>
        word.Any(char.IsDigit) || word.EndsWith("NT", StringComparison.Ordinal) || Negations.Contains(word);
}
