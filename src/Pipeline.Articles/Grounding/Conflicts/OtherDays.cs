using System.Collections.Frozen;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a weekday or month of a statement where the text has another one.</summary>
internal static class OtherDays
{
    /// <summary>A line for each kind: words of one day or month between slashes, those of the next after a space.</summary>
    private static readonly string[] Lists =
    [
        """
        monday/montag/lundi/lunes/lunedì/segunda/maandag/måndag/måndagen/poniedziałek/понедельник/pazartesi
        tuesday/dienstag/mardi/martes/martedì/terça/dinsdag/tisdag/tisdagen/wtorek/вторник/salı
        wednesday/mittwoch/mercredi/miércoles/mercoledì/quarta/woensdag/onsdag/onsdagen/środa/środę/среда/среду/çarşamba
        thursday/donnerstag/jeudi/jueves/giovedì/quinta/donderdag/torsdag/torsdagen/czwartek/четверг/perşembe
        friday/freitag/vendredi/viernes/venerdì/sexta/vrijdag/fredag/fredagen/piątek/пятница/пятницу/cuma
        saturday/samstag/sonnabend/samedi/sábado/sabato/zaterdag/lördag/lördagen/sobota/sobotę/суббота/субботу/cumartesi
        sunday/sonntag/dimanche/domingo/domenica/zondag/söndag/söndagen/niedziela/niedzielę/воскресенье
        """,
        """
        january/januar/janvier/enero/gennaio/janeiro/januari/stycznia/styczeń/styczniu/января/январь/январе/ocak
        february/februar/février/febrero/febbraio/fevereiro/februari/lutego/luty/lutym/февраля/февраль/феврале/şubat
        march/märz/mars/marzo/março/maart/marca/marzec/marcu/марта/март/марте/mart
        april/avril/abril/aprile/kwietnia/kwiecień/kwietniu/апреля/апрель/апреле/nisan
        may/mai/mayo/maggio/maio/mei/maj/maja/maju/мая/май/мае/mayıs
        june/juni/juin/junio/giugno/junho/czerwca/czerwiec/czerwcu/июня/июнь/июне/haziran
        july/juli/juillet/julio/luglio/julho/lipca/lipiec/lipcu/июля/июль/июле/temmuz
        august/août/agosto/augustus/augusti/sierpnia/sierpień/sierpniu/августа/август/августе/ağustos
        september/septembre/septiembre/settembre/setembro/września/wrzesień/wrześniu/сентября/сентябрь/сентябре/eylül
        october/oktober/octobre/octubre/ottobre/outubro/października/październik/październiku/октября/октябрь/октябре/ekim
        november/novembre/noviembre/novembro/listopada/listopad/listopadzie/ноября/ноябрь/ноябре/kasım
        december/dezember/décembre/diciembre/dicembre/dezembro/grudnia/grudzień/grudniu/декабря/декабрь/декабре/aralık
        """,
    ];

    /// <summary>A sentence that names the day with this part of the rest may be the source.</summary>
    private const double SaidToo = 0.3;

    private static readonly FrozenDictionary<string, (int Kind, int Number)>.AlternateLookup<ReadOnlySpan<char>> Days = Lists
        .SelectMany((list, kind) => list.Split('\n').SelectMany((line, number) => line.Split('/').Select(word => (word, kind, number))))
        .DistinctBy(day => day.word)
        .ToFrozenDictionary(day => day.word, day => (day.kind, day.number), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Are(ReadOnlySpan<char> word) => Days.TryGetValue(word, out _);

    /// <summary>The place in the statement, and the text's word, if no sentence with most of the rest names its day.</summary>
    public static (int Place, TextSpan Instead)? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].IsContent && Days.TryGetValue(claim.Word(i), out var day) && Instead(i, day, claim, source) is { } instead)
            {
                return (i, instead);
            }
        }

        return null;
    }

    private static bool Has(SourceSentence sentence, (int Kind, int Number) day) =>
        Enumerable.Range(0, sentence.Terms.Count).Any(place => Days.TryGetValue(sentence.Word(place), out var found) && found == day);

    private static TextSpan? Instead(int i, (int Kind, int Number) day, Claim claim, IReadOnlyList<SourceSentence> source)
    {
        if (source.Any(sentence => Has(sentence, day) && Rests.Share(claim, new(i, i), sentence) >= SaidToo))
        {
            return null;
        }

        TextSpan? instead = null;
        foreach (var sentence in Rests.Carriers(claim, new(i, i), source))
        {
            TextSpan? other = null;
            for (var place = 0; place < sentence.Terms.Count; place++)
            {
                if (!Days.TryGetValue(sentence.Word(place), out var found) || found.Kind != day.Kind || !sentence.Terms[place].IsContent)
                {
                    continue;
                }

                other = sentence.IsMatched(place) ? other : sentence.Terms[place].Span;
            }

            if (other is null)
            {
                return null; // it names no day: the claim's may be known from elsewhere
            }

            instead ??= other;
        }

        return instead;
    }
}
