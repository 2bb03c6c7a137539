using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a word of a statement where the text has its contrary: approved, rejected.</summary>
internal static class Contraries
{
    /// <summary>What stands around a word, at least, for two places to be the same.</summary>
    private const double SamePlace = 1;

    private static readonly WordSet Camps = new("favor favore contra contro dafür dagegen");

    /// <summary>Prepositions that say which side somebody takes, and much else.</summary>
    private static readonly WordSet Sides = new("for against für gegen pour contre voor tegen för mot za przeciw przeciwko за против");

    /// <summary>The same in a sentence that is not to support the statement.</summary>
    private const double Elsewhere = 1.3;

    /// <summary>A word of the text that is the statement's, and not only of the same root.</summary>
    private const double Surely = 0.8;

    /// <summary>Content words from a word to what is said of it, at most.</summary>
    private const int Beside = 3;

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

    /// <summary>Voted for, voted against.</summary>
    private static bool IsRightAfter(Claim claim, int i, SourceSentence sentence, int place) =>
        i > 0 && claim.Terms[i - 1].IsContent && sentence.IsAt(i - 1, place - 1);

    private static Term? Instead(Claim claim, int i, IReadOnlyList<SourceSentence> source, IReadOnlyList<SourceSentence> carriers)
    {
        var poles = claim.Language.Opposites.Of(claim.Word(i));
        if (poles.IsEmpty)
        {
            return null;
        }

        var (same, contrary) = (0.0, 0.0);
        var isSaid = false;
        var isCamp = Sides.Contains(claim.Word(i)) || Camps.Contains(claim.Word(i));
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
                    && !(isCamp && sentence.Quality(i) > 0) // 16 for, 15 against
                    && sentence.Anchor(i, place) is var anchor
                    && (anchor >= Elsewhere || carriers.Contains(sentence))
                    && (claim.Terms[i].IsContent || !Sides.Contains(claim.Word(i)) || IsRightAfter(claim, i, sentence, place))
                    && anchor > contrary)
                {
                    (contrary, instead) = (anchor, sentence.Terms[place]);
                }
            }
        }

        var least = isSaid || !claim.Terms[i].IsContent ? SamePlace : OnlyPlace;
        return contrary >= least && contrary > same ? instead : OfWhatItIsSaid(claim, i, source);
    }

    /// <summary>
    /// The contrary that the text says of the word before or after the statement's, where it says the statement's of something else only.
    /// </summary>
    private static Term? OfWhatItIsSaid(Claim claim, int i, IReadOnlyList<SourceSentence> source)
    {
        if (claim.Terms[i].Kind is not TermKind.Content || claim.Denied[i])
        {
            return null;
        }

        foreach (var step in (int[])[-1, 1])
        {
            var about = i + step;
            while (about >= 0 && about < claim.Terms.Count && !claim.Terms[about].IsContent)
            {
                about += step;
            }

            var isWord = about >= 0 && about < claim.Terms.Count && claim.Terms[about].Number is null;
            if (isWord && OfIt(claim, i, about, source) is { } instead)
            {
                return instead;
            }
        }

        return null;
    }

    private static Term? OfIt(Claim claim, int i, int about, IReadOnlyList<SourceSentence> source)
    {
        Term? instead = null;
        var opposites = claim.Language.Opposites;
        foreach (var sentence in source)
        {
            foreach (var (at, quality) in sentence.Matches(about))
            {
                var found = Nearest(
                    sentence, at, place => opposites.AreContraryDeeds(claim.Word(i), sentence.Word(place)) && !sentence.Denied[place]);
                var same = Nearest(
                    sentence, at, place => sentence.IsAt(i, place) || opposites.AreAlike(claim.Word(i), sentence.Word(place)));
                if (same is { } own && (found is null || !IsNearer(sentence, at, found.Value, own)))
                {
                    return null;
                }

                if (quality >= Surely && found is { } contrary && Distance(sentence, at, contrary) <= Beside)
                {
                    instead ??= sentence.Terms[contrary];
                }
            }
        }

        return instead;
    }

    private static int? Nearest(SourceSentence sentence, int at, Func<int, bool> isIt) =>
        Enumerable.Range(0, sentence.Terms.Count).Where(place => place != at && isIt(place))
            .OrderBy(place => Distance(sentence, at, place)).Select(place => (int?)place).FirstOrDefault();

    /// <summary>The contrary is nearer than the statement's own word, which has another name before it.</summary>
    private static bool IsNearer(SourceSentence sentence, int at, int contrary, int own) =>
        Distance(sentence, at, contrary) <= Distance(sentence, at, own)
        && Enumerable.Range(Math.Min(at, own), Math.Abs(at - own))
            .Any(place => sentence.Terms[place].Kind is TermKind.Name && !sentence.IsMatched(place));

    private static int Distance(SourceSentence sentence, int one, int two) =>
        Enumerable.Range(Math.Min(one, two), Math.Abs(one - two)).Count(at => sentence.Terms[at].IsContent);
}
