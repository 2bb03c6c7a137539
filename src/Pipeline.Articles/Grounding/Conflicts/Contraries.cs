using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a word of a statement where the text has its contrary: approved, rejected.</summary>
internal static class Contraries
{
    /// <summary>What stands around a word, at least, for two places to be the same.</summary>
    private const double SamePlace = 1;

    /// <summary>The place in the statement, and the text's word.</summary>
    public static IEnumerable<(int Place, Term Instead)> Of(Claim claim, IReadOnlyList<SourceSentence> carriers)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].Number is null && Instead(claim, i, carriers) is { } instead)
            {
                yield return (i, instead);
            }
        }
    }

    private static Term? Instead(Claim claim, int i, IReadOnlyList<SourceSentence> carriers)
    {
        var poles = claim.Language.Opposites.Of(claim.Word(i));
        if (poles.IsEmpty)
        {
            return null;
        }

        var (same, contrary) = (0.0, 0.0);
        Term? instead = null;
        foreach (var sentence in carriers)
        {
            for (var place = 0; place < sentence.Terms.Count; place++)
            {
                var isSame = TermMatch.Of(claim.Terms[i], sentence.Terms[place]) > 0;
                var isContrary = false;
                foreach (var other in claim.Language.Opposites.Of(sentence.Word(place)))
                {
                    foreach (var pole in poles)
                    {
                        isSame |= pole == other;
                        isContrary |= pole.Axis == other.Axis && pole.IsFirst != other.IsFirst;
                    }
                }

                if (isSame)
                {
                    same = Math.Max(same, sentence.Anchor(i, place));
                }
                else if (
                    isContrary
                    && claim.Denied[i] == sentence.Denied[place]
                    && sentence.Anchor(i, place) is var anchor
                    && anchor > contrary)
                {
                    (contrary, instead) = (anchor, sentence.Terms[place]);
                }
            }
        }

        return contrary >= SamePlace && contrary > same ? instead : null;
    }
}
