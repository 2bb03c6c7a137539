using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Tells a part from the whole: 22 of 40.</summary>
internal static class Parts
{
    /// <summary>Terms between the number of a part and "of", at most.</summary>
    private const int Apart = 4;

    /// <summary>Terms between "of" and the number of the whole, itself included.</summary>
    private const int Near = 3;

    private static readonly WordSet Words = new("of von der des de du di dei degli z ze spośród из van av");

    private delegate ReadOnlySpan<char> WordAt(int place);

    /// <summary>Whether a number of the text is the whole of which another is a part.</summary>
    public static bool IsWholeOf(SourceSentence sentence, int place, int part) =>
        part < place && place - part <= Apart && Enumerable.Range(part + 1, place - part - 1).Any(at => Words.Contains(sentence.Word(at)));

    /// <summary>The number of the part of which the text says what the statement says of the whole.</summary>
    public static Term? Said(Claim claim, int i, SourceSentence sentence, int place) =>
        HasOf(claim.Word, i) || !HasOf(sentence.Word, place)
            ? null
            : Before(sentence, place) ?? After(sentence, place);

    /// <summary>Lost 22 of his 40 colonies.</summary>
    private static Term? Before(SourceSentence sentence, int place)
    {
        for (var part = place - 1; part > Math.Max(0, place - Near - Apart); part--)
        {
            if (sentence.Terms[part].Number is not null)
            {
                var isSaid = sentence.Terms[part - 1].Kind is TermKind.Content && sentence.IsMatched(part - 1);
                return isSaid && !sentence.IsMatched(part) ? sentence.Terms[part] : null;
            }
        }

        return null;
    }

    /// <summary>Of his 40 colonies, 22 were lost.</summary>
    private static Term? After(SourceSentence sentence, int place)
    {
        var part = Enumerable.Range(place + 1, sentence.Terms.Count - place - 1)
            .FirstOrDefault(at => sentence.Terms[at].Number is not null, -1);
        return part > 0 && !sentence.IsMatched(part) && (IsSaid(sentence, part - 1, place) || IsSaid(sentence, part + 1, place))
            ? sentence.Terms[part]
            : null;
    }

    /// <summary>A word beside the part, and not the one that both numbers count.</summary>
    private static bool IsSaid(SourceSentence sentence, int at, int whole) =>
        at > whole + 1 && at < sentence.Terms.Count && sentence.Terms[at].Kind is TermKind.Content && sentence.IsMatched(at);

    private static bool HasOf(WordAt word, int number)
    {
        for (var at = Math.Max(0, number - Near); at < number; at++)
        {
            if (Words.Contains(word(at)))
            {
                return true;
            }
        }

        return false;
    }
}
