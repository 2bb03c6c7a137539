using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Pipeline.Text;

/// <summary>Words that name a day by the day on which a text appears ("today", "on Monday"), in the languages of news.</summary>
internal sealed class RelativeDays
{
    /// <summary>A line a language: today, yesterday, tomorrow, Monday to Sunday; spellings and cases of one word between commas.</summary>
    private const string Lists = """
        en today,tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
        de heute gestern morgen montag dienstag mittwoch donnerstag freitag samstag,sonnabend sonntag
        fr aujourd'hui,aujourd’hui hier demain lundi mardi mercredi jeudi vendredi samedi dimanche
        es hoy ayer mañana lunes martes miércoles jueves viernes sábado domingo
        it oggi ieri domani lunedì martedì mercoledì giovedì venerdì sabato domenica
        pt hoje ontem amanhã segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
        nl vandaag gisteren morgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        sv idag igår imorgon måndag,måndagen tisdag,tisdagen onsdag,onsdagen torsdag,torsdagen fredag,fredagen lördag,lördagen söndag,söndagen
        pl dziś,dzisiaj wczoraj jutro poniedziałek wtorek środa,środę czwartek piątek sobota,sobotę niedziela,niedzielę
        ru сегодня вчера завтра понедельник вторник среда,среду четверг пятница,пятницу суббота,субботу воскресенье
        tr bugün dün yarın pazartesi salı çarşamba perşembe cuma cumartesi pazar
        """;

    private const int DaysOfWeek = 7;

    private static readonly FrozenDictionary<string, RelativeDays> Languages = Lists
        .Split('\n')
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(line => line[0], line => new RelativeDays(line[1..]));

    private readonly string[][] words;
    private readonly Regex any;

    private RelativeDays(string[] words)
    {
        this.words = [.. words.Select(word => word.Split(','))];
        any = new(
            $@"\b(?:{string.Join('|', this.words.SelectMany(word => word).Select(Regex.Escape))})\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <param name="language">ISO 639-1.</param>
    /// <returns>Null for a language whose words are not known.</returns>
    public static RelativeDays? Of(string? language) => language is not null && Languages.TryGetValue(language, out var days) ? days : null;

    /// <summary>Whether the text names a day so.</summary>
    public bool AreNamed(string text) => any.IsMatch(text);

    /// <summary>The words for such days that a text has, in lower case.</summary>
    public IReadOnlySet<string> Named(string text) => any.Matches(text).Select(match => match.Value.ToLowerInvariant()).ToHashSet();

    /// <summary>What a text that appears on a day may call another: "yesterday", "Monday". Weekdays reach a week back and ahead.</summary>
    public IEnumerable<string> For(DateOnly day, DateOnly published)
    {
        var distance = day.DayNumber - published.DayNumber;
        var weekday = Math.Abs(distance) <= DaysOfWeek ? OfWeekday(day) : [];
        return distance switch
        {
            0 => [.. words[0], .. weekday],
            -1 => [.. words[1], .. weekday],
            1 => [.. words[2], .. weekday],
            _ => weekday,
        };
    }

    /// <summary>Whether the word is the day's weekday.</summary>
    public bool IsWeekday(string word, DateOnly day) => OfWeekday(day).Contains(word, StringComparer.OrdinalIgnoreCase);

    private string[] OfWeekday(DateOnly day) => words[3 + (((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)];
}
