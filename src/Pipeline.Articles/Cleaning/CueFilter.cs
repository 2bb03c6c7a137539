using System.Collections.Frozen;
using Pipeline.Text;

namespace Pipeline.Cleaning;

/// <summary>Tells cheaply which texts cannot hold a cue, so that few are asked in full. Every cue is listed here.</summary>
internal static class CueFilter
{
    private const int Beginning = 5;

    /// <summary>
    /// The first five letters of what cues begin with, whatever stands between them; all of a first word that anything may follow.
    /// </summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = Set("""
        actua adv adver aktua aller allri anmel antwo anzei artic atual auchi bild bildb bildd bilde bildn bilds bitte c categ cetar cetbe
        cetei ceten cetpo comen comme compa condi conne copyr credi crédi czyta daskö delen dezea dezeb dezee dezep diese discl ditar ditbe
        ditei diten ditpo dowie einlo estaa estab estae estap estea esteb estee estep etiqu filed fonte fot fotby fotcr fotde fotdi foto
        fotob fotod fotog fotos fotov fotpa fotvo fuent gedan gefäl getth hazte image infor inhal inici inthi jumpt keywo komme lastu leama
        leamá learn leata leema leemá leerm leert leesm leeso leeta leggi leiam leiat lepue lerma lermá lerta lesen leset lespu lies liesa
        liesd liesh liesm lirea lireé login lusta masin mehrz meine missi misàj moref mostp mostr motsc másin never notet onean oneco onege
        oneko onere oneri oneré oneth onthi parta photo pictu poste pubbl publi puede quell quest react reada readm readn recom regis rekla
        relat relea repli reply respo respu rispo répon savem schla schon scrol seeal seemo seene seeno segui share siehe signi sourc spons
        stand story table tag tags teile tepue thisa thisb thise thisp thiss thoug tipot todos tousd trend tweet ultim unter updat veröf
        video vidéo vousa watch werbu youma youmi zdjęc zobac àlire últim читай
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Set("""
        about addac addar aktue ander artic artig artik artíc asmai auchi comen comme conta czyta daskö daten deixe deja dejac dejar dieme
        dodaj einen entra etiqu follo furth gerel impre joint komen komme konta laiss lamás lasci lasmá lates leave leesm leeso leggi leiam
        leiat lespl lomás losmá maisl maisn maisv matér meera meern mehra mehrb mehrm mehrn mehrt mehrv mehrz meist morea morec moren morep
        morer mores moret morev mostc mostp mostr mosts mostv motsc másar másle másno másre najcz neues newsl notas notic notíc other otras
        overd polec popul posta posts potre powią priva react recen recom relat saiba schla schre share simil stich subsc sujet surle tag
        tagi tags tambi temas tepue terec terms topar topco topne toppo topre topst topth topto topvi trend vejat verwa vousa weite whatt
        write yorum youma youmi zobac àlire ähnli últim überd комме
        """);

    /// <summary>What prompts and credits begin with, agencies with what follows them.</summary>
    private static readonly WordBeginnings Inner = new([
        "abonn", "affiliate", "angaben ohne", "appeared", "assine", "browser", "comment", "cookie", "disclaimer", "disclosure", "download",
        "email address", "enter your email", "escribirnos", "folge", "follow", "gratis erhalten", "inbox", "inscr", "iscriviti",
        "javascript", "join our", "leave a reply", "like us on", "log in to", "may earn", "may get", "may receive", "newsletter",
        "not necessarily", "not responsible", "published", "recaptcha", "references to", "regular updates", "reprodu", "rights reserved",
        "seguici", "siga-nos", "sign up", "straight to your", "submit", "subscri", "suivez", "suscr", "síguenos", "written permission",
        "photo", "foto", "image", "bild", "pictur", "credit", "fot ", "fot.", "fot:", "fots", "getty", "shutterstock", "istock", "dpa-bild",
        .. from agency in new[] { "ap", "afp", "reuters", "epa", "dpa" }
        from sign in new[] { "photo", " photo", "/", " /" }
        select agency + sign,
    ]);

    /// <summary>Whether a notice may open the text, behind digits, marks and spaces.</summary>
    public static bool MayOpen(string text) => BeginsWith(text, Openings);

    /// <summary>Whether this may be the heading of what stands below articles.</summary>
    public static bool MayEnd(string text) => BeginsWith(text, Endings);

    /// <summary>Whether the text may hold a prompt, or a credit.</summary>
    public static bool MayHold(string text) => text.Contains('©', StringComparison.Ordinal) || Inner.IsIn(text);

    private static bool BeginsWith(string text, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetter(text[at]))
        {
            if (text[at++] == '©')
            {
                return true;
            }
        }

        Span<char> letters = stackalloc char[Beginning];
        var (length, first) = (0, 0);
        for (; length < Beginning && at < text.Length; at++)
        {
            if (char.IsLetter(text[at]))
            {
                letters[length++] = LowerCase.Of(text[at]);
            }
            else if (first == 0)
            {
                first = length;
            }
        }

        return beginnings.Contains(letters[..length]) || (first > 0 && beginnings.Contains(letters[..first]));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        WordSet.Split(words).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
