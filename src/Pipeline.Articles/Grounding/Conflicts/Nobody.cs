using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds what a statement says of somebody, and the text of nobody: nobody was hurt, two passengers were hurt.</summary>
internal static class Nobody
{
    /// <summary>Terms from a word to the one that says so of nobody, at most.</summary>
    private const int Near = 3;

    private static readonly WordSet Words = new("""
        nobody none niemand niemanden niemandem keiner personne aucun aucune nadie ningún ninguno ninguna nessuno nessuna ninguém nenhum
        nenhuma
        nikt nikogo nikomu никто никого никому niemand geen ingen inga kimse
        """);

    /// <summary>The place in the statement, and the text's word.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, string body, IReadOnlyList<SourceSentence> source)
    {
        if (Enumerable.Range(0, claim.Terms.Count).Any(i => Polarity.IsNegation(claim.Text, claim.Terms, i, claim.Language)))
        {
            return null;
        }

        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].Kind is TermKind.Content && Instead(claim, i, body, source) is { } instead)
            {
                return (i, instead);
            }
        }

        return null;
    }

    private static Term? Instead(Claim claim, int i, string body, IReadOnlyList<SourceSentence> source)
    {
        Term? instead = null;
        foreach (var sentence in source)
        {
            foreach (var (place, _) in sentence.Matches(i))
            {
                var nobody = Enumerable.Range(0, sentence.Terms.Count)
                    .FirstOrDefault(at => Math.Abs(at - place) <= Near && IsNobody(sentence, at), -1);
                if (nobody < 0 || HasSign(sentence, Math.Min(nobody, place), Math.Max(nobody, place), body))
                {
                    return null;
                }

                instead ??= sentence.Terms[nobody];
            }
        }

        return instead;
    }

    private static bool HasSign(SourceSentence sentence, int from, int to, string body) =>
        body.AsSpan(sentence.Terms[from].Span.End..sentence.Terms[to].Span.Start).ContainsAny(',', ';', ':');

    private static bool IsNobody(SourceSentence sentence, int at) =>
        Words.Contains(sentence.Word(at))
        || (at + 1 < sentence.Terms.Count && sentence.Word(at).Equals("no", StringComparison.OrdinalIgnoreCase)
            && sentence.Word(at + 1).Equals("one", StringComparison.OrdinalIgnoreCase));
}
