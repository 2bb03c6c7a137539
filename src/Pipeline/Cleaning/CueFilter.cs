using System.Buffers;
using System.Collections.Frozen;

namespace Pipeline.Cleaning;

/// <summary>Tells cheaply which texts cannot hold a cue, so that few are asked in full. Every cue has an entry here.</summary>
internal static class CueFilter
{
    private const int Beginning = 5;

    /// <summary>In characters: no credit begins further from its line's end.</summary>
    private const int LongestCredit = 100;

    /// <summary>The first letters of what cues begin with: five, or all of a shorter word.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = Set("""
        actua adv adver aktua all alle anmel antwo anzei atual auch bild bilde bildn bildq bitte c categ cet comen comme compa condi conne
        copyr credi crédi czyta das delen deze diese discl dit dowie einlo esta este etiqu filed fonte fot foto fotog fotos fuent gedan
        gefäl get hazte image infor inici keywo komme last le lea learn lee leer lees leggi leia ler les lesen leset lies liesa liesd liesh
        liesm lire log lust mas mehr meine mis missi more most mots más never note one parta photo pictu poste pubbl publi puede quell quest
        react read recom regis rekla relat relea repli reply respo respu rispo répon save schla schon see share siehe sign sourc spons stand
        tag tags te teile this thoug ti todos tous trend tweet ultim unter updat veröf video vidéo vous watch werbu you zdjęc zobac à últim
        читай
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Set("""
        about add aktue ander artic artig artik artíc as auch comen comme conta czyta das daten deixe deja dejar die dodaj einen entra etiqu
        follo furth gerel impre join komen komme konta la laiss las lasci lates leave lees leggi leia les lo los mais matér meer mehr meist
        more most mots más najcz neues newsl notas notic notíc other otras over polec popul post posts potre powią priva react recen recom
        relat saiba schla schre share simil stich subsc sujet sur tag tagi tags tambi te temas terms top topth trend veja verwa vous weite
        what write yorum you zobac à ähnli últim über комме
        """);

    private static readonly SearchValues<string> Prompts = SearchValues.Create(
        [
            "subscri", "sign up", "newsletter", "follow", "inbox", "enter your email", "recaptcha", "gratis erhalten", "like us on", "join our", "download",
            "straight to your", "cookie", "log in to", "abonn", "folge", "inscr", "suivez", "suscr", "guenos", "siga-nos", "assine", "iscriviti",
            "seguici", "appeared", "published", "reprodu", "written permission", "rights reserved", "comment", "leave a reply", "email address", "javascript",
            "affiliate", "not responsible", "not necessarily", "angaben ohne", "disclaimer", "disclosure", "references to", "may receive", "may earn", "may get", "submit",
            "escribirnos", "regular updates", "browser",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Credits = SearchValues.Create(
        ["photo", "foto", "image", "bild", "pictur", "credit", "imagen", "imagem", "fot", "getty", "shutterstock", "istock", "(AP", "(AFP", "(Reuters", "(EPA", "(dpa"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a notice may open the text, behind digits, marks and spaces.</summary>
    public static bool MayOpen(string text) => BeginsWith(text, Openings);

    /// <summary>Whether this may be the heading of what stands below articles.</summary>
    public static bool MayEnd(string text) => BeginsWith(text, Endings);

    public static bool MayPrompt(string text) => text.AsSpan().ContainsAny(Prompts);

    public static bool MayCredit(string text)
    {
        var end = text.AsSpan(Math.Max(0, text.Length - LongestCredit));
        return end.Contains('©') || end.ContainsAny(Credits);
    }

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
        var length = 0;
        while (length < Beginning && at < text.Length && char.IsLetter(text[at]))
        {
            letters[length++] = char.ToLowerInvariant(text[at++]);
        }

        return length > 0 && beginnings.Contains(letters[..length]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        Text.WordSet.Split(words).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
