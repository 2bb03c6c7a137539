using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a number that a statement says of what the text says in another clause, of another number.</summary>
internal static class Clauses
{
    public static Term? Other(Claim claim, int i, string body, SourceSentence sentence, int place)
    {
        var clauses = Read(body, sentence);
        var all = Enumerable.Range(0, claim.Terms.Count)
            .Where(j => claim.Terms[j].IsContent && claim.Terms[j].Number is null && j != i + 1) // what is counted is beside both
            .ToList();
        var said = all.Where(j => sentence.Matches(j) is not []).ToList();
        if (
            said is []
            || said.Count * 2 < all.Count
            || Units.Are(claim.Text, claim.Terms, i)
            || said.Exists(j => sentence.Matches(j).Any(match => clauses[match.Place] == clauses[place])))
        {
            return null;
        }

        var other = clauses[sentence.Matches(said[^1])[0].Place];
        return Enumerable.Range(0, sentence.Terms.Count)
            .Where(at => clauses[at] == other && sentence.Terms[at].Number is not null && !sentence.IsMatched(at))
            .Select(at => (Term?)sentence.Terms[at])
            .FirstOrDefault();
    }

    /// <summary>For each term the number of the clause that it stands in.</summary>
    private static int[] Read(string body, SourceSentence sentence)
    {
        var clauses = new int[sentence.Terms.Count];
        for (var at = 1; at < clauses.Length; at++)
        {
            var isNew = Gap.Between(body, sentence.Terms[at - 1].Span, sentence.Terms[at].Span).ContainsAny(',', ';', ':');
            clauses[at] = clauses[at - 1] + (isNew ? 1 : 0);
        }

        return clauses;
    }
}
