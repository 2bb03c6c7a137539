using System.Text.RegularExpressions;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Reads the traits of a sentence off its form.</summary>
internal static partial class TraitReader
{
    /// <summary>Marks around a quotation: its own two, and a full stop. UTF-16 code units.</summary>
    private const int LongestMarks = 3;

    private static readonly WordSet Back = new("""
        he she it they we i you his her hers its their theirs our my your him them this that these those such here there
        he's she's it's they're we're i'm you're that's there's he'd she'd they'd i've we've
        but and so or yet also nor then however meanwhile moreover furthermore therefore thus besides instead otherwise
        yes no well ok okay another other others both neither either which who whose whom because
        er sie es ihr ihre sein seine dies dieser diese dieses aber und doch denn auch damit dabei dort
        elle ils elles cela ceci ce cette ces mais et donc son sa ses leur leurs
        él ella ellos ellas esto eso este esta estos estas pero y su sus
        ele ela eles elas isto isso este esta mas e seu sua
        он она оно они это этот эта эти но и а его её ее их однако также этого
        він вона воно вони це цей ця ці але його
        egli lui lei essi loro questo questa questi queste però
        hij zij ze hun deze dit maar
        hon honom hennes denna detta dessa men och hun deres
        ona oni jego jej jednak ale lecz także natomiast
        bu bunlar onlar ancak ama fakat
        hän tämä nämä mutta ő ők ez ezek azonban
        αυτός αυτή αυτό αυτοί αλλά όμως
        그는 그녀는 그들은 그러나 하지만 이는 또
        هو هي هم هذا هذه لكن
        """);

    // Speaks of a person who was named before; words that are others in another language of news are left out.
    private static readonly WordSet Pronouns = new("he she him hij hon elle он она він вона");

    private static readonly WordSet Persons = new("i i'm i've i'll i'd me my mine we we're we've we'll our ours us you you're your yours");

    public static SentenceTraits Of(string text, List<TextSpan> words)
    {
        var traits = SentenceTraits.None;
        void Add(bool present, SentenceTraits trait) => traits |= present ? trait : SentenceTraits.None;

        Add((words.Count > 0 && Back.Contains(words[0].In(text.AsSpan()))) || BackReference().IsMatch(text), SentenceTraits.PointsBack);
        Add(words.Any(word => Pronouns.Contains(word.In(text.AsSpan()))) && !NamesSomebody(text, words), SentenceTraits.Pronoun);
        Add(text.AsSpan().TrimEnd("\"'”’»)」").EndsWithAny('?', '？', '؟'), SentenceTraits.Question);
        Add(words.Any(word => Persons.Contains(word.In(text.AsSpan()))), SentenceTraits.Personal);
        Add(NameOnly().IsMatch(text) || IsHeading(text), SentenceTraits.Fragment);
        var (balanced, quoted) = Quotations.Measure(text);
        Add(!balanced, SentenceTraits.BrokenQuotation);
        Add(quoted * 2 > text.Length, SentenceTraits.Quotation);
        Add(quoted > 0 && quoted >= text.Length - LongestMarks, SentenceTraits.Speakerless);
        return traits;
    }

    /// <summary>Ends without a mark, in a script that has one.</summary>
    private static bool IsHeading(string text)
    {
        var bare = text.AsSpan().TrimEnd("\"'”’“»›)]}」』）");
        return !bare.IsEmpty && !Punctuation.IsTerminator(bare[^1])
            && bare[^1] is not (>= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF');
    }

    private static bool NamesSomebody(string text, List<TextSpan> words) =>
        words.Skip(1).Any(word => char.IsUpper(text[word.Start]) && word.Length > 1);

    // "The duo were held." "Die beiden wurden ..." "他说 ..." - a definite reference to those named before, and scripts without spaces.
    [GeneratedRegex(
        @"^(?:(?:The (?:duo|pair|couple|trio|latter)|Both (?:men|women|of them)|Das (?=\p{Ll})\p{Ll}+|Il (?:a|est|y|faut|ne|avait|était|sera|va|doit|peut|se|lui|les)|(?:Das|Dieses) (?:Duo|Paar)|Die beiden|Beide|Les deux|Los dos|Las dos|Ambos|Ambas|Os dois|As duas|I due|Le due|Entrambi|De twee|Beiden|Obaj|Obie|Оба|Обе)\b|[他她它该此其但而]|这|不过|然而|彼[はら女]|[これそ]れ[はらが]|[こそ]の|しかし|だが|また|一方)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BackReference();

    // "The chief executive Ann Hale, who is to step down." - who, and nothing that is said of her.
    [GeneratedRegex(@"^[^,]{3,80},\s(?:who|which|whose|where|pictured|seen)\s[^,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameOnly();

    private static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<char> marks) =>
        !text.IsEmpty && marks.Contains(text[^1]);
}
