using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// Finds a word of which the text says nothing between words that it has only far from each other: who does it, and to what.
/// </summary>
internal static class Scattered
{
    /// <summary>Sentences between which a pronoun may stand for what the other names.</summary>
    private const int Near = 1;

    /// <summary>Content words of a statement that says one thing: a longer one may have it from several sentences.</summary>
    private const int Longest = 5;

    /// <summary>The word of the statement.</summary>
    public static Term? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        var content = Enumerable.Range(0, claim.Terms.Count).Where(i => claim.Terms[i].IsContent).ToList();
        for (var n = 1; n + 1 < content.Count && content.Count <= Longest; n++)
        {
            var isUnheard = claim.Terms[content[n]].Kind is TermKind.Content && source.All(sentence => sentence.Quality(content[n]) == 0);
            if (isUnheard && AreApart(Places(content.Take(n), source), Places(content.Skip(n + 1), source)))
            {
                return claim.Terms[content[n]];
            }
        }

        return null;
    }

    private static List<int> Places(IEnumerable<int> words, IReadOnlyList<SourceSentence> source) =>
        [.. source.Where(sentence => words.Any(i => sentence.Quality(i) > 0)).Select(sentence => sentence.Index)];

    private static bool AreApart(List<int> before, List<int> after) =>
        before is not [] && after is not [] && before.TrueForAll(one => after.TrueForAll(other => Math.Abs(one - other) > Near));
}
