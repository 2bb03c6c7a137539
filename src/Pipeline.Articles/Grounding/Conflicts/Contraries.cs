using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a word of a statement where the text has its contrary: approved, rejected.</summary>
internal static class Contraries
{
    /// <summary>What stands around a word, at least, for two places to be the same.</summary>
    private const double SamePlace = 1;

    private static readonly WordSet Sides = new("for against für gegen pour contre");

    /// <summary>The same in a sentence that is not to support the statement.</summary>
    private const double Elsewhere = 1.3;

    /// <summary>The same where the text has no word on the statement's side.</summary>
    private const double OnlyPlace = 0.5;

    /// <summary>The place in the statement, and the text's word.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="source">Sentences of the text.</param>
    /// <param name="carriers">Those that are to support it.</param>
    public static IEnumerable<(int Place, Term Instead)> Of(
        Claim claim, IReadOnlyList<SourceSentence> source, IReadOnlyList<SourceSentence> carriers)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].Number is null && Instead(claim, i, source, carriers) is { } instead)
            {
                yield return (i, instead);
            }
        }
    }

    /// <summary>They have many meanings; which side somebody takes is one.</summary>
    private static bool IsSide(ReadOnlySpan<char> word) => Sides.Contains(word);

    private static Term? Instead(Claim claim, int i, IReadOnlyList<SourceSentence> source, IReadOnlyList<SourceSentence> carriers)
    {
        var poles = claim.Language.Opposites.Of(claim.Word(i));
        if (poles.IsEmpty)
        {
            return null;
        }

        var (same, contrary) = (0.0, 0.0);
        var isSaid = false;
        Term? instead = null;
        foreach (var sentence in source)
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
                    isSaid = true;
                    same = Math.Max(same, sentence.Anchor(i, place));
                }
                else if (
                    isContrary
                    && claim.Denied[i] == sentence.Denied[place]
                    && sentence.Anchor(i, place) is var anchor
                    && (anchor >= Elsewhere || carriers.Contains(sentence))
                    && (claim.Terms[i].IsContent || !IsSide(claim.Word(i)) || (sentence.IsAt(i - 1, place - 1) && sentence.IsAt(i + 1, place + 1)))
                    && anchor > contrary)
                {
                    (contrary, instead) = (anchor, sentence.Terms[place]);
                }
            }
        }

        return contrary >= (isSaid || !claim.Terms[i].IsContent ? SamePlace : OnlyPlace) && contrary > same ? instead : null;
    }
}
