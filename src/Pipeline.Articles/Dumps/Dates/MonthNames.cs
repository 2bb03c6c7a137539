using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Pipeline.Dumps.Dates;

/// <summary>Months by name or abbreviation, in the languages of news; accents and letter case do not count.</summary>
internal static class MonthNames
{
    /// <summary>A line a language, a name a month; where two languages differ on a name, the first line wins.</summary>
    private const string Lists = """
        en january february march april may june july august september october november december
        de januar februar marz april mai juni juli august september oktober november dezember
        de janner feber maerz april mai juni juli august september oktober november dezember
        de jan feb mrz apr mai jun jul aug sept okt nov dez
        fr janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
        fr janv fevr mars avr mai juin juil aout sept oct nov dec
        es enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        pt janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
        it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        ca gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre
        nl januari februari maart april mei juni juli augustus september oktober november december
        sv januari februari mars april maj juni juli augusti september oktober november december
        da januar februar marts april maj juni juli august september oktober november december
        no januar februar mars april mai juni juli august september oktober november desember
        pl stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
        pl styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
        cs ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince
        cs leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec
        sk januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra
        hu januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december
        ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
        tr ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık
        fi tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
        hr sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
        id januari februari maret april mei juni juli agustus september oktober november desember
        ru января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        uk січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
        bg януари февруари март април май юни юли август септември октомври ноември декември
        el ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου
        ar يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
        he ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
        """;

    private const int ShortestAbbreviation = 3;

    private static readonly FrozenDictionary<string, int> Months = Index(null);

    private static readonly FrozenDictionary<string, int> Croatian = Index("hr");

    /// <param name="word">A word of a date.</param>
    /// <param name="language">BCP 47; decides where languages differ.</param>
    /// <returns>1 to 12; null when it is no month.</returns>
    public static int? Find(string word, string? language = null)
    {
        var plain = Plain(word);
        var names = language?.StartsWith("hr", StringComparison.OrdinalIgnoreCase) == true ? Croatian : Months;
        return names.TryGetValue(plain, out var month) ? month : null;
    }

    // Each name, and each of its beginnings that no other name takes first.
    private static FrozenDictionary<string, int> Index(string? first)
    {
        var lines = Lists
            .Split('\n')
            .Select(line => line.Split(' '))
            .OrderByDescending(line => line[0] == first)
            .Select(line => line[1..].Select(Plain).ToArray())
            .ToList();
        var index = new Dictionary<string, int>();
        foreach (var name in lines.SelectMany(line => line.Index()))
        {
            index.TryAdd(name.Item, name.Index + 1);
        }

        foreach (var (at, name) in lines.SelectMany(line => line.Index()))
        {
            for (var length = ShortestAbbreviation; length < name.Length; length++)
            {
                index.TryAdd(name[..length], at + 1);
            }
        }

        return index.ToFrozenDictionary();
    }

    private static string Plain(string word) => string.Concat(word.ToLowerInvariant().Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('ı', 'i');
}
