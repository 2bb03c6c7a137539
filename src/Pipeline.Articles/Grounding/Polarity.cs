using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>Which words of a sentence stand under a negation.</summary>
internal static class Polarity
{
    /// <summary>How far a negation reaches: so many content words, within so many words.</summary>
    private const int ContentReach = 2;
    private const int Reach = 5;

    private static readonly WordSet Negations = new("not no never none nobody nothing neither nor without cannot fail fails failed refuse refuses refused unable");

    /// <summary>For each term whether it is denied.</summary>
    public static bool[] Denied(IReadOnlyList<Term> terms)
    {
        var denied = new bool[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            if (!IsNegation(terms[i]))
            {
                continue;
            }

            for (int next = i + 1, reached = 0; next < terms.Count && next <= i + Reach && reached < ContentReach; next++)
            {
                if (terms[next].IsContent)
                {
                    denied[next] = true;
                    reached++;
                }
            }
        }

        return denied;
    }

    public static bool IsNegation(Term term) =>
        Negations.Contains(term.Stem) || term.Stem.EndsWith("n't", StringComparison.Ordinal) || term.Stem.EndsWith("n’t", StringComparison.Ordinal);
}
