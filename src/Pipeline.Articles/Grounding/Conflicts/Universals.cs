using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a statement that says of all what the text says of some.</summary>
internal static class Universals
{
    private static readonly WordSet All = new("""
        all alle allen aller alles sämtliche sämtlichen tous toutes todos todas tutti tutte wszyscy wszystkie
        wszystkich все всех всем alla samtliga bütün tüm
        """);

    private static readonly WordSet Alike = new("""
        any every each both entire jeder jede jedes каждый whole complete completely entirely fully everybody everyone everything always total ganze ganzen ganzer gesamte
        gesamten
        beide beiden jeden jedem vollständig immer chaque tout toute ensemble entier entière ambos cada todo toda entero entera tutto tutta
        ogni
        ambo intero intera ambas inteiro inteira każdy każda każde cały cała całe oba весь вся всё оба любой elke elk ieder iedere beide
        hele heel
        varje hela båda her tamamı
        """);

    /// <summary>The word of the statement for which the text has none that says as much, where it has what follows.</summary>
    public static Term? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 0; i + 1 < claim.Terms.Count; i++)
        {
            if (!All.Contains(claim.Word(i)) || (i > 0 && claim.Terms[i - 1].IsContent))
            {
                continue;
            }

            var said = Enumerable.Range(i + 1, claim.Terms.Count - i - 1).Where(j => claim.Terms[j].IsContent).ToList();
            var known = source.Where(sentence => said.Exists(j => sentence.Quality(j) > 0)).ToList();
            if (known is not [] && claim.Terms[said[0]].Number is null && !known.Exists(SaysAll))
            {
                return claim.Terms[i];
            }
        }

        return null;
    }

    private static bool SaysAll(SourceSentence sentence)
    {
        for (var place = 0; place < sentence.Terms.Count; place++)
        {
            if (All.Contains(sentence.Word(place)) || Alike.Contains(sentence.Word(place)))
            {
                return true;
            }
        }

        return false;
    }
}
