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

    /// <param name="text">The sentence.</param>
    /// <param name="words">Where its words stand.</param>
    /// <param name="language">Null where it is not known.</param>
    public static SentenceTraits Of(string text, List<TextSpan> words, ReferenceWords? language)
    {
        var traits = SentenceTraits.None;
        void Add(bool present, SentenceTraits trait) => traits |= present ? trait : SentenceTraits.None;

        var isCommon = language?.HasOwnList != true;
        Add(
            (isCommon && words.Count > 0 && Back.Contains(words[0].In(text.AsSpan()))) || BackReference().IsMatch(text),
            SentenceTraits.PointsBack);
        Add(words.Any(word => Pronouns.Contains(word.In(text.AsSpan()))) && !NamesSomebody(text, words), SentenceTraits.Pronoun);
        Add(text.AsSpan().TrimEnd("\"'”’»)」").EndsWithAny('?', '？', '؟'), SentenceTraits.Question);
        Add(words.Any(word => Persons.Contains(word.In(text.AsSpan()))), SentenceTraits.Personal);
        if (language is not null)
        {
            Add(References.PointBack(text, words, language), SentenceTraits.Tied);
            Add(References.SpeakItself(text, words, language), SentenceTraits.Voiced);
        }

        Add(Ingredients().IsMatch(text) || Row().IsMatch(text), SentenceTraits.Fragment);
        Add(DashSpeech().IsMatch(text), SentenceTraits.Speakerless);
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
    [GeneratedRegex(@"^(?:(?!(?:has|have|had|is|are|was|were|will|would|can|could|may|must|says?|said|\w{2,}ed)\s)[^\s,]{1,24}\s){0,6}[^\s,]{1,24},\s(?:who|which|whose|where|pictured|seen)\s[^,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameOnly();

    // "250 g de farine", "2 EL Zucker"; three such quantities anywhere.
    [GeneratedRegex(
        @"^(?:[-•*]\s?)?[\d½¼¾][\d.,/½¼¾-]*\s?(?:g|kg|ml|cl|dl|l|lb|oz|EL|TL|Prise|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|cloves?|cuill\w+|c\. à|gousses?|pincée|cucharad\w+|tazas?|dientes|colher\w*|xícaras?|dentes|cucchia\w+|spicchi\w*|eetlepels?|theelepels?|tenen|łyżk\w+|łyżecz\w+|szklan\w+|msk|tsk|spsk|tl|ss|ts|rkl|dkg|ek|lžíc\w*|lžičk\w*|hrnek|linguri\w*|căni|kaşığı|kaşık|bardak|ст\. ?л|ч\. ?л|стакан\w*|κ\.σ|κ\.γ)\b|(?:\b\d[\d.,/]*\s?(?:g|kg|ml|cl|dl|EL|TL|tbsp|tsp|msk|tsk|rkl|dkg)\b.*){3}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ingredients();

    // "Le thym, le romarin, le sel ou encore les noix." - a row of things, and nothing said of them.
    [GeneratedRegex(
        @"^(?:[^\s,.:;""]+(?:\s[^\s,.:;""]+){0,2},\s){2,}[^\s,.:;""]+(?:\s[^\s,.:;""]+){0,2},?\s(?:and|or|et|ou|und|oder|y|o|e|i|lub|en|of|och|eller|og|ja|tai|és|și|sau|ve|veya|a|nebo|и|или|та|або|και|ή)(?:\s[^\s,.:;""]+){1,3}[.]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Row();

    // "– Vi bygger båten selv." - speech after a dash that does not say whose it is.
    [GeneratedRegex(
        @"^[-–—―]\s?\p{L}(?!.*(?:\s[-–—]\s|,\s?(?:sier|sa|fortsetter|forteller|mener|säger|sade|berättar|menar|siger|sagde|fortæller|sanoo|kertoo|toteaa|dit|a dit|explique|déclare|dice|dijo|explica|diz|disse|afirma|mówi|powiedział|сказал|говорит|заявил|mondta|a spus)))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DashSpeech();

    private static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<char> marks) =>
        !text.IsEmpty && marks.Contains(text[^1]);
}
