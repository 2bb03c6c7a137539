using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a name at the end of a statement to which it does what the text does to something else, far from the name.</summary>
internal static class OtherObjects
{
    /// <summary>Sentences between a name and what is done to it, at least, for no pronoun to stand for it.</summary>
    private const int Far = 2;

    /// <summary>The place of the name in the statement.</summary>
    public static int? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        var first = claim.Terms.Count;
        while (first > 0 && claim.Terms[first - 1].Kind is TermKind.Name)
        {
            first--;
        }

        var verb = first - 1;
        if (first == claim.Terms.Count || verb < 1 || claim.Terms[verb].Kind is not TermKind.Content || !char.IsLower(claim.Word(verb)[0])
            || !claim.Terms[verb - 1].IsContent)
        {
            return null;
        }

        var said = source.Where(sentence => sentence.Quality(verb) > 0).Select(sentence => sentence.Index).ToList();
        var named = source.Where(sentence => Enumerable.Range(first, claim.Terms.Count - first).Any(i => sentence.Quality(i) > 0))
            .Select(sentence => sentence.Index).ToList();
        return said is not [] && named is not [] && said.Min(one => named.Min(other => Math.Abs(one - other))) >= Far ? first : null;
    }
}
