using System.Text.RegularExpressions;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Tells by-lines, dates, headings and calls to click from sentences.</summary>
internal static partial class Clutter
{
    /// <summary>Fewer words than this say nothing alone, where spaces part words.</summary>
    private const int FewWords = 5;

    public static bool Is(string sentence, int words)
    {
        if (words == 0 || sentence.Length >= SentenceReader.LongestSentence)
        {
            return true;
        }

        var inWords = Parts(sentence, out var dated, out var shouted);
        return (words < FewWords && !IsUnspaced(sentence))
            || (dated * 3 > inWords && !EndsItself(sentence))
            || shouted * 2 > inWords
            || Notice().IsMatch(sentence)
            || ForeignNotice().IsMatch(sentence)
            || Furniture.Is(sentence, words);
    }

    /// <summary>Ends with a mark that is its own; a stop behind a space was put there by a tokeniser.</summary>
    private static bool EndsItself(string sentence)
    {
        var bare = sentence.AsSpan().TrimEnd("\"'”’»)]」』");
        return !bare.IsEmpty && Punctuation.IsTerminator(bare[^1]) && !(bare.Length > 1 && char.IsWhiteSpace(bare[^2]));
    }

    private static int Parts(ReadOnlySpan<char> sentence, out int dated, out int shouted)
    {
        var (count, digits, capitals) = (0, 0, 0);
        foreach (var range in sentence.Split(' '))
        {
            var part = sentence[range];
            count += part.IsEmpty || (part.Length == 1 && !char.IsLetterOrDigit(part[0])) ? 0 : 1;
            digits += !part.IsEmpty && char.IsAsciiDigit(part[0]) ? 1 : 0;
            capitals +=
                part.Length > 1 && char.IsUpper(part[0]) && part.IndexOfAnyInRange('a', 'z') < 0 && !part.ContainsAny('.', '$', '£')
                    ? 1
                    : 0;
        }

        (dated, shouted) = (digits, capitals);
        return Math.Max(1, count);
    }

    private static bool IsUnspaced(string sentence) => !sentence.Contains(' ', StringComparison.Ordinal) && !char.IsAscii(sentence[0]);

    [GeneratedRegex(
        @"^(?:last updated|published:|updated:|by \.|scroll down|click here|read more|see also|video |share this|follow us|sign up|subscribe|copyright"
            + @"|good (?:morning|evening|afternoon)[,!.]|welcome (?:back )?to |hello[,!]|dear readers?\b|tap here|watch:|listen:|read (?:also|next|the full)|for more (?:information|news|stories)[,:]|download (?:the|our) app"
            + @"|all rights reserved|photo(?:graph)? by|images? (?:credit|source|caption)|have your say|advertisement)|https?://|www\.\w|\w@\w+\.\w|©|contributed to this (?:report|story)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    // The same and captions in other languages: only at the head of a sentence.
    [GeneratedRegex(
        @"^(?:"
            + @"(?:foto|bild|quelle|fotos|bildquelle|archivbild|symbolbild|fotografie|imagen|imagem|crédito|crédits?|reprodução|zdjęcie|źródło"
            + @"|fot|fotó|forrás|фото|источник|kaynak|kuva|kép)\s?[:.©/]|lesen sie (?:auch|mehr|hier)|lies auch|mehr zum thema|hier klicken"
            + @"|klicken sie|jetzt anmelden|abonnieren sie|folgen sie uns|guten (?:morgen|tag|abend)[,!]|liebe leser|lire aussi"
            + @"|à lire (?:aussi|également)|lisez aussi|cliquez ici|voir aussi|abonnez-vous|suivez-nous|inscrivez-vous|bonjour[,!]"
            + @"|para leer más|lea también|lee también|te puede interesar|haga clic|haz clic|síguenos|suscríbete|suscríbase|mira también"
            + @"|buenos días[,!]|veja (?:como|também|mais|abaixo|a seguir)|leia (?:também|mais)|saiba mais|clique aqui|siga-nos|siga o"
            + @"|inscreva-se|assine|confira (?:também|abaixo)|leggi anche|leggi tutto|clicca qui|seguici|iscriviti|guarda anche|buongiorno[,!]"
            + @"|lees (?:ook|meer|verder)|klik hier|volg ons|bekijk ook|abonneer|czytaj (?:także|też|więcej|dalej)|zobacz (?:także|też|więcej)"
            + @"|przeczytaj (?:także|też)|kliknij|obserwuj nas|dzień dobry[,!]|läs (?:också|mer|även)|klicka här|följ oss|les også|læs også"
            + @"|klik her|lue myös|olvassa el|kövess(?:en)? minket|читайте (?:также|ещё|еще)|подписывайтесь|подпишитесь|смотрите также|нажмите"
            + @"|читайте нас|читати також|читайте також|підписуйтесь|ayrıca (?:okuyun|bakınız)|tıklayın|abone ol|bizi takip|διαβάστε (?:επίσης|ακόμη|ακόμα)|ακολουθήστε|点击|點擊|關注我們|关注我们|相关阅读|責任編輯|责任编辑|図：|写真[：=]"
            + @")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForeignNotice();
}
