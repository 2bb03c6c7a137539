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

        return EachPlace.Of(
            claim, term => term.Kind is TermKind.Content, source, (_, sentence, place) => Instead(sentence, place, body));
    }

    private static Term? Instead(SourceSentence sentence, int place, string body)
    {
        var nobody = Enumerable.Range(0, sentence.Terms.Count)
            .FirstOrDefault(at => Math.Abs(at - place) <= Near && IsNobody(sentence, at), -1);
        return nobody < 0 || HasSign(sentence, Math.Min(nobody, place), Math.Max(nobody, place), body) ? null : sentence.Terms[nobody];
    }

    private static bool HasSign(SourceSentence sentence, int from, int to, string body) =>
        body.AsSpan(sentence.Terms[from].Span.End..sentence.Terms[to].Span.Start).ContainsAny(',', ';', ':');

    private static bool IsNobody(SourceSentence sentence, int at) =>
        Words.Contains(sentence.Word(at))
        || (at + 1 < sentence.Terms.Count && sentence.Word(at).Equals("no", StringComparison.OrdinalIgnoreCase)
            && sentence.Word(at + 1).Equals("one", StringComparison.OrdinalIgnoreCase));
}
