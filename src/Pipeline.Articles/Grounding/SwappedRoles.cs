using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>Finds two names of a claim that have changed places: A praised B, B praised A.</summary>
internal static class SwappedRoles
{
    /// <summary>How much more stands around the other's place.</summary>
    private const double Gain = 0.5;

    /// <summary>They name who did it after what was done.</summary>
    private static readonly WordSet Agents = new("by von durch par por da dal dalla door av przez tarafından");

    /// <summary>Places of both in the claim; null where nothing has changed.</summary>
    public static (int One, int Two)? Of(Claim claim, IReadOnlyList<SourceSentence> carriers)
    {
        var names = Enumerable.Range(0, claim.Terms.Count).Where(i => claim.Terms[i].IsContent && claim.Terms[i].Number is null && char.IsUpper(claim.Word(i)[0])).ToList();
        foreach (var sentence in carriers)
        {
            if (HasAgent(claim.Terms.Count, claim.Word) != HasAgent(sentence.Terms.Count, sentence.Word))
            {
                continue;
            }

            for (var a = 0; a < names.Count; a++)
            {
                for (var b = a + 1; b < names.Count; b++)
                {
                    if (AreSwapped(sentence, names[a], names[b]) && !carriers.Any(other => AreAsClaimed(other, names[a], names[b])))
                    {
                        return (names[a], names[b]);
                    }
                }
            }
        }

        return null;
    }

    private static bool AreSwapped(SourceSentence sentence, int one, int two) =>
        sentence.Matches(one) is [var (first, _)] && sentence.Matches(two) is [var (second, _)] && first != second
        && sentence.Anchor(one, second) >= sentence.Anchor(one, first) + Gain
        && sentence.Anchor(two, first) >= sentence.Anchor(two, second) + Gain;

    private static bool AreAsClaimed(SourceSentence sentence, int one, int two) =>
        sentence.Matches(one).Any(match => sentence.Anchor(one, match.Place) >= 1) && sentence.Matches(two).Any(match => sentence.Anchor(two, match.Place) >= 1);

    private delegate ReadOnlySpan<char> WordAt(int place);

    private static bool HasAgent(int count, WordAt word)
    {
        for (var i = 0; i < count; i++)
        {
            if (Agents.Contains(word(i)))
            {
                return true;
            }
        }

        return false;
    }
}
