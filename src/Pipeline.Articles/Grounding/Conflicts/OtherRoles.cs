using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds what somebody is said to be where the text says it of somebody else: Anna Berg, the head of the union.</summary>
internal static class OtherRoles
{
    /// <summary>Words of a role that are looked at.</summary>
    private const int Longest = 3;

    /// <summary>Terms between a name and the role beside it.</summary>
    private const int Beside = 3;

    /// <summary>The place of the role in the statement, and the name that the text has it of.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        var copula = Enumerable.Range(0, claim.Terms.Count).FirstOrDefault(i => Auxiliaries.Are(claim.Word(i)));
        if (copula == 0 || claim.Terms[copula - 1].Kind is not TermKind.Name
            || Enumerable.Range(1, copula - 1).Any(i => claim.Terms[i].Kind is not TermKind.Name))
        {
            return null;
        }

        var role = Enumerable.Range(copula + 1, claim.Terms.Count - copula - 1).SkipWhile(i => !claim.Terms[i].IsContent)
            .TakeWhile(i => claim.Terms[i].Kind is TermKind.Content).Take(Longest).ToList();
        var named = source.Where(sentence => sentence.Quality(copula - 1) > 0).ToList();
        if (role is [] || role[0] > copula + 2 || named is []
            || named.Exists(sentence => source.Any(other => other.Index - sentence.Index is 0 or 1 && other.Quality(role[0]) > 0)))
        {
            return null;
        }

        return source.Where(sentence => role.TrueForAll(i => sentence.Quality(i) == 1))
            .SelectMany(sentence => sentence.Matches(role[0]), (sentence, match) => Named(sentence, match.Place, role.Count))
            .FirstOrDefault(name => name is not null) is { } instead ? (role[0], instead) : null;
    }

    private static Term? Named(SourceSentence sentence, int place, int length)
    {
        for (var at = Math.Max(0, place - Beside); at < Math.Min(sentence.Terms.Count, place + length + Beside); at++)
        {
            if (sentence.Terms[at].Kind is TermKind.Name && !sentence.IsMatched(at))
            {
                return sentence.Terms[at];
            }
        }

        return null;
    }
}
