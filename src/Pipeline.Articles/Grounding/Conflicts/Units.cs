using System.Collections.Frozen;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>What a number counts or measures: pounds, per cent, weeks.</summary>
internal static class Units
{
    private const string Lists = """
        gbp £ gbp pound pounds pfund livre livres libra libras sterlina sterline pond funt funty funtów фунт* sterlin
        eur € eur euro euros евро avro
        usd $ us$ usd dollar dollars dollaro dollari dólar dólares dolar dolary dolarów доллар*
        jpy ¥ yen jpy йен*
        inr ₹ rupee rupees rupien
        crown crown crowns krona kronor krone kronen kroner koron korony korona koruna kr couronne couronnes corona coronas corone coroa coroas крон крона кроны kron
        franc franc francs franken chf franco francos franchi frank franki franków франк*
        zloty złoty złote złotych zł złotego zlotys злот*
        rouble ₽ rouble roubles ruble rubles rubel рубл* руб
        lira ₺ lira lire liras
        percent % percent per-cent pct prozent pourcent procent procentów процент* yüzde
        second second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekund sekunder секунд*
        minute minute minutes minuten minuto minutos minuti minuut minut minuter minuty минут* dakika
        hour hour hours stunde stunden heure heures hora horas ora ore uur timme timmar godzina godziny godzin час часа часов saat
        day day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dzień dni день дня дней gün
        week week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor tydzień tygodnie tygodni недел* hafta
        month month months monat monate monaten mois mes meses mese mesi maand maanden månad månader miesiąc miesiące miesięcy месяц* ay
        year year years jahr jahre jahren an ans année années año años ano anos anno anni jaar år rok lata lat год года лет yıl
        decade decade decades jahrzehnt jahrzehnte jahrzehnten
        metre metre metres meter meters mètre mètres metro metros metri metry metrów метр* metre
        kilometre kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros chilometri quilômetros km kilometrów километр*
        mile mile miles meile meilen milles millas miglia милл*
        foot foot feet ft fuß
        inch inch inches zoll
        gram gram grams gramm grammes gramos
        kilogram kg kilo kilos kilogram kilograms kilogramm kilogrammes kilogramos кг килограмм*
        tonne tonne tonnes ton tons tonnen toneladas tonnellate ton тонн*
        litre litre litres liter liters litros litri litr litry litrów литр*
        gallon gallon gallons
        degree degree degrees grad degrés grados
        mph mph
        """;

    /// <summary>Before a word for a hundred: per cent.</summary>
    private static readonly WordSet Per = new("per pour por");

    private static readonly FrozenDictionary<string, string> Words = Entries(isPrefix: false);
    private static readonly FrozenDictionary<string, string> Prefixes = Entries(isPrefix: true);

    /// <summary>Places of numbers in the statement which the text has in another unit only, with the text's number.</summary>
    public static IEnumerable<(int Place, Term Instead)> Conflicts(Claim claim, string body, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].Number is null || Of(claim.Text, claim.Terms, i) is not { } unit)
            {
                continue;
            }

            var (other, isSame) = ((Term?)null, false);
            foreach (var sentence in source)
            {
                foreach (var (place, _) in sentence.Matches(i))
                {
                    var found = Of(body, sentence.Terms, place);
                    isSame |= found is null || found == unit;
                    other ??= found is not null && found != unit ? sentence.Terms[place] : null;
                }
            }

            if (!isSame && other is { } instead)
            {
                yield return (i, instead);
            }
        }
    }

    /// <summary>Whether a number measures something.</summary>
    public static bool Are(string text, IReadOnlyList<Term> terms, int at) => Of(text, terms, at) is not null;

    /// <summary>The unit of a number: a sign beside it, or the word after it.</summary>
    private static string? Of(string text, IReadOnlyList<Term> terms, int at)
    {
        var span = terms[at].Span;
        var before = text.AsSpan(0, span.Start).TrimEnd(' ');
        if (
            before.Length > 0
            && Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(before[^1..], out var sign)
            && !char.IsLetter(before[^1]))
        {
            return sign;
        }

        var after = text.AsSpan(span.End).TrimStart(" -\u00A0\u202F");
        if (after.Length > 0 && !char.IsLetterOrDigit(after[0]))
        {
            return Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(after[..1], out sign) ? sign : null;
        }

        if (at + 1 >= terms.Count || terms[at + 1].Span.Start - span.End > 2)
        {
            return null;
        }

        var word = terms[at + 1].Span.In(text.AsSpan());
        if (Per.Contains(word))
        {
            return at + 2 < terms.Count && terms[at + 2].Span.In(text.AsSpan()) is ['c' or 'C', 'e' or 'i' or 'E', ..] ? "percent" : null;
        }

        return Named(word);
    }

    private static string? Named(ReadOnlySpan<char> word)
    {
        const int Shortest = 3; // of a prefix
        if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var unit))
        {
            return unit;
        }

        for (var length = word.Length; length >= Shortest; length--)
        {
            if (Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..length], out unit))
            {
                return unit;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Entries(bool isPrefix)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var words in Lists.Split('\n').Select(WordSet.Split))
        {
            foreach (var word in words.Skip(1).Where(word => word.EndsWith('*') == isPrefix))
            {
                entries[word.TrimEnd('*')] = words[0];
            }
        }

        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
