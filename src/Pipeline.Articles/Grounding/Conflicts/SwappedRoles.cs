using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds two names of a statement that have changed places: A praised B, B praised A.</summary>
internal static class SwappedRoles
{
    /// <summary>How much more stands around each other's places, both together.</summary>
    private const double Gain = 1;

    /// <summary>What stands around two names where they are as the statement has them.</summary>
    private const double SamePlace = 1;

    /// <summary>They name who did it after what was done.</summary>
    private static readonly WordSet Agents = new("by von vom durch par por da dal dalla door av przez tarafından");

    private delegate ReadOnlySpan<char> WordAt(int place);

    /// <summary>First terms of both in the statement; null where nothing has changed.</summary>
    public static (int One, int Two)? Of(Claim claim, IReadOnlyList<SourceSentence> carriers)
    {
        var names = Names(claim);
        for (var a = 0; a < names.Count; a++)
        {
            for (var b = a + 1; b < names.Count; b++)
            {
                if (carriers.Any(sentence => IsSameVoice(claim, sentence) && AreSwapped(sentence, names[a], names[b]))
                    && !carriers.Any(sentence => AreAsClaimed(sentence, names[a], names[b])))
                {
                    return (names[a].Start, names[b].Start);
                }
            }
        }

        return null;
    }

    /// <summary>Runs of words with a capital: first and last term of each.</summary>
    private static List<TextSpan> Names(Claim claim)
    {
        var names = new List<TextSpan>();
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (!IsName(claim, i))
            {
                continue;
            }

            var first = i;
            while (i + 1 < claim.Terms.Count && IsName(claim, i + 1))
            {
                i++;
            }

            names.Add(new(first, i));
        }

        return names;
    }

    /// <summary>Whose something is takes no part in what is done.</summary>
    private static bool IsName(Claim claim, int i) =>
        claim.Terms[i].IsContent && claim.Terms[i].Number is null && char.IsUpper(claim.Word(i)[0])
        && !(claim.Word(i) is [.., '\'' or '’', 's']);

    private static bool AreSwapped(SourceSentence sentence, TextSpan one, TextSpan two)
    {
        var (first, second) = (Places(sentence, one), Places(sentence, two));
        if (first is [] || second is [])
        {
            return false;
        }

        var (own, other) = (Best(sentence, one, first, two), Best(sentence, one, second, two));
        var (ownTwo, otherTwo) = (Best(sentence, two, second, one), Best(sentence, two, first, one));
        return other >= own && otherTwo >= ownTwo && other + otherTwo >= own + ownTwo + Gain;
    }

    private static bool AreAsClaimed(SourceSentence sentence, TextSpan one, TextSpan two) =>
        Best(sentence, one, Places(sentence, one), two) >= SamePlace && Best(sentence, two, Places(sentence, two), one) >= SamePlace;

    private static double Best(SourceSentence sentence, TextSpan name, List<TextSpan> places, TextSpan but) =>
        places.Select(place => sentence.Anchor(name, place, but)).DefaultIfEmpty(0).Max();

    /// <summary>Where the sentence has a name or a part of it: first and last term of each run.</summary>
    private static List<TextSpan> Places(SourceSentence sentence, TextSpan name)
    {
        var places = new SortedSet<int>();
        for (var i = name.Start; i <= name.End; i++)
        {
            places.UnionWith(sentence.Matches(i).Select(match => match.Place).Where(place => char.IsUpper(sentence.Word(place)[0])));
        }

        var runs = new List<TextSpan>();
        foreach (var place in places)
        {
            if (runs is [.., var last] && last.End + 1 == place)
            {
                runs[^1] = new(last.Start, place);
            }
            else
            {
                runs.Add(new(place, place));
            }
        }

        return runs;
    }

    private static bool IsSameVoice(Claim claim, SourceSentence sentence) =>
        HasAgent(claim.Terms.Count, claim.Word) == HasAgent(sentence.Terms.Count, sentence.Word);

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
