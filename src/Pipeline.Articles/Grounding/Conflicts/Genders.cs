using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a statement that speaks of a woman where the text speaks of a man, or the other way round.</summary>
internal static class Genders
{
    /// <summary>What stands around a word, at least, for two places to be the same.</summary>
    private const double SamePlace = 1;

    /// <summary>The word of the statement; null where nothing speaks against it.</summary>
    public static Term? Wrong(Claim claim, IReadOnlyList<SourceSentence> carriers)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            var isHe = claim.Language.Masculine.Contains(claim.Word(i));
            if (isHe != IsShe(claim, claim.Word(i)) && !claim.Terms[i].IsContent && IsOther(claim, i, isHe, carriers))
            {
                return claim.Terms[i];
            }
        }

        return null;
    }

    private static bool IsShe(Claim claim, ReadOnlySpan<char> word) =>
        claim.Language.Feminine.Contains(word) || claim.Language.FeminineOrPlural.Contains(word);

    private static bool IsOther(Claim claim, int i, bool isHe, IReadOnlyList<SourceSentence> carriers)
    {
        var isPlural = claim.Language.FeminineOrPlural.Contains(claim.Word(i));
        var (same, other, here, instead) = (0, 0, 0.0, 0.0);
        foreach (var sentence in carriers)
        {
            for (var place = 0; place < sentence.Terms.Count; place++)
            {
                var word = sentence.Word(place);
                var (he, she) = (claim.Language.Masculine.Contains(word), IsShe(claim, word));
                if (he == she)
                {
                    continue;
                }

                var anchor = sentence.Terms[place].IsContent ? 0 : sentence.Anchor(i, place);
                if (he == isHe)
                {
                    same++;
                    here = Math.Max(here, anchor);
                }
                else
                {
                    other += sentence.Terms[place].IsContent || claim.Language.FeminineOrPlural.Contains(word) ? 0 : 1;
                    instead = Math.Max(instead, anchor);
                }
            }
        }

        return (same == 0 && other > 0 && !isPlural) || (instead >= SamePlace && instead > here);
    }
}
