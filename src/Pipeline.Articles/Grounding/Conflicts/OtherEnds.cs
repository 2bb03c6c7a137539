using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// Finds an end of a statement that the text has elsewhere, while another one stands after the same words: went to the students, went to
/// the club.
/// </summary>
internal static class OtherEnds
{
    /// <summary>Prepositions and articles before an end, at most.</summary>
    private const int Apart = 2;

    /// <summary>What stands before the end of a statement, at least, for two places to be the same.</summary>
    private const double SameBefore = 2;

    /// <summary>The same where it is no name that stands there.</summary>
    private const double SameBeforeWord = 2.5;

    /// <summary>Function words count less than others in that.</summary>
    private const double Function = 0.5;

    /// <summary>Content words that may end a statement and have another in their place.</summary>
    private const int LongestEnd = 3;

    /// <summary>Sentences between what is said and where the text has the statement's own words, at most.</summary>
    private const int Near = 2;

    /// <summary>Content words between a place and the statement's own word there, at most, for both to belong together.</summary>
    private const int Together = 3;

    /// <summary>They say where or when, one as good as the other.</summary>
    private static readonly WordSet Where = new(
        "in on at im am um an auf à au aux en dans a no na em al alla nel nella w we op aan på i в на");

    /// <summary>The place in the statement, and the text's word.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        var content = Enumerable.Range(0, claim.Terms.Count).Where(i => claim.Terms[i].IsContent).ToList();
        for (var n = 1; n < content.Count; n++)
        {
            if (content.Count - n <= LongestEnd && AtEnd(claim, [.. content.Skip(n)], source) is { } last)
            {
                return (content[n], last);
            }
        }

        return null;
    }

    private static Term? AtEnd(Claim claim, List<int> end, IReadOnlyList<SourceSentence> source)
    {
        if (!IsElsewhere(claim, end, source))
        {
            return null;
        }

        Term? instead = null;
        var least = claim.Terms[end[0]].Kind is TermKind.Name ? SameBefore : SameBeforeWord;
        foreach (var sentence in source)
        {
            var hasRest = Enumerable.Range(0, end[0]).All(i => !claim.Terms[i].IsContent || sentence.Quality(i) > 0);
            for (var place = 1; place < sentence.Terms.Count && hasRest; place++)
            {
                if (!sentence.Terms[place].IsContent || Before(claim, end[0], sentence, place) < least)
                {
                    continue;
                }

                if (end.Exists(i => sentence.IsAt(i, place)))
                {
                    return null;
                }

                instead ??= IsNear(sentence, end, source) && IsOther(sentence, place, end) ? sentence.Terms[place] : null;
            }
        }

        return instead;
    }

    /// <summary>What stands before both without a gap; prepositions and articles right before them may differ.</summary>
    private static double Before(Claim claim, int i, SourceSentence sentence, int place)
    {
        var (j, at) = (i - 1, place - 1);
        while (j >= 0 && !claim.Terms[j].IsContent && i - j <= Apart)
        {
            j--;
        }

        while (at >= 0 && !sentence.Terms[at].IsContent && place - at <= Apart && sentence.IsNext(at))
        {
            at--;
        }

        if (j + 1 == i || at + 1 == place)
        {
            return 0;
        }

        var isSame = Enumerable.Range(j + 1, i - j - 1).Any(k => !Auxiliaries.Are(claim.Word(k)) && sentence.IsAt(k, at + 1));
        if (!isSame && !(Where.Contains(claim.Word(j + 1)) && Where.Contains(sentence.Word(at + 1))))
        {
            return 0;
        }

        var sum = isSame ? Function : 0;
        for (; j >= 0 && at >= 0 && sentence.IsNext(at) && sentence.IsAt(j, at); j--, at--)
        {
            sum += claim.Terms[j].IsContent ? 1 : Function;
        }

        return sum;
    }

    private static bool IsElsewhere(Claim claim, List<int> words, IReadOnlyList<SourceSentence> source) =>
        words.TrueForAll(i => claim.Terms[i].Number is null && source.Any(sentence => sentence.Quality(i) > 0));

    private static bool IsNear(SourceSentence sentence, List<int> words, IReadOnlyList<SourceSentence> source) =>
        source.Any(other => Math.Abs(other.Index - sentence.Index) <= Near && words.TrueForAll(i => other.Quality(i) > 0));

    /// <summary>The statement has nothing of what stands at a place, nor the sentence near it what the statement has there.</summary>
    private static bool IsOther(SourceSentence sentence, int place, List<int> words) =>
        sentence.Terms[place].Number is null
        && !sentence.IsMatched(place)
        && !(sentence.Word(place).Length > 1 && !sentence.Word(place).ContainsAnyInRange('a', 'z')) // initials of what the statement has
        && !words.Exists(i => sentence.Matches(i).Any(match => Distance(sentence, match.Place, place) <= Together));

    private static int Distance(SourceSentence sentence, int one, int two) =>
        Enumerable.Range(Math.Min(one, two), Math.Abs(one - two)).Count(at => sentence.Terms[at].IsContent);
}
