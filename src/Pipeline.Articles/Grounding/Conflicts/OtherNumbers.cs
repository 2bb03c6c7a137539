using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a number of a statement that the text has elsewhere, while another one stands in its place.</summary>
internal static class OtherNumbers
{
    /// <summary>What stands around a number for it to be in the same place; see <see cref="SourceSentence.Anchor(int, int)"/>.</summary>
    private const double SamePlace = 1.3;
    private const double OwnPlace = 0.5;

    /// <summary>The place in the statement, and the text's number.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].Number is not null && Instead(i, source) is { } instead)
            {
                return (i, instead);
            }
        }

        return null;
    }

    private static Term? Instead(int i, IReadOnlyList<SourceSentence> source)
    {
        var (own, other, instead, isFramed) = (0.0, 0.0, (Term?)null, false);
        foreach (var sentence in source)
        {
            for (var place = 0; place < sentence.Terms.Count; place++)
            {
                if (sentence.Terms[place].Number is null)
                {
                    continue;
                }

                var anchor = sentence.Anchor(i, place);
                if (sentence.Matches(i).Any(match => match.Place == place))
                {
                    own = Math.Max(own, anchor);
                }
                else if (
                    !sentence.IsMatched(place)
                    && anchor > other
                    && !sentence.Matches(i).Any(match => Parts.IsWholeOf(sentence, place, match.Place)))
                {
                    (other, instead) = (anchor, sentence.Terms[place]);
                    isFramed = sentence.IsAt(i - 1, place - 1) && sentence.IsAt(i + 1, place + 1);
                }
            }
        }

        return (other >= SamePlace && own < OwnPlace) || (isFramed && other > own) ? instead : null;
    }
}
