using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// Finds a name after a preposition where the text has another name after the same one: born in Kaland, born in Norwald.
/// </summary>
internal static class OtherPlaces
{
    /// <summary>A sentence that has the name with this part of the rest may be the source.</summary>
    private const double SaidToo = 0.5;

    /// <summary>The place in the statement, and the text's name.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 1; i < claim.Terms.Count; i++)
        {
            if (
                claim.Terms[i].Kind is TermKind.Name
                && claim.Terms[i - 1].Kind is TermKind.Function
                && Instead(claim, i, source) is { } instead)
            {
                return (i, instead);
            }
        }

        return null;
    }

    private static Term? Instead(Claim claim, int first, IReadOnlyList<SourceSentence> source)
    {
        var last = first;
        while (last + 1 < claim.Terms.Count && claim.Terms[last + 1].Kind is TermKind.Name)
        {
            last++;
        }

        var words = Enumerable.Range(first, last - first + 1).ToList();
        var named = source.Where(sentence => words.Exists(i => sentence.Quality(i) > 0)).ToList();
        if (named is [] || named.Exists(sentence => Rests.Share(claim, new(first, last), sentence) >= SaidToo))
        {
            return null;
        }

        Term? instead = null;
        foreach (var sentence in Rests.Carriers(claim, new(first, last), source))
        {
            var other = Enumerable.Range(1, Math.Max(0, sentence.Terms.Count - 1))
                .Where(place => sentence.Terms[place].Kind is TermKind.Name && !sentence.IsMatched(place)
                    && sentence.Terms[place - 1].Kind is TermKind.Function && sentence.IsAt(first - 1, place - 1))
                .Select(place => (Term?)sentence.Terms[place])
                .FirstOrDefault();
            if (other is not { } found || Links.Are(found, words, named))
            {
                return null;
            }

            instead ??= found;
        }

        return instead;
    }
}
