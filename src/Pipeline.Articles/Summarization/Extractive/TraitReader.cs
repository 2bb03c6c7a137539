using System.Text.RegularExpressions;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Reads the traits of a sentence off its form.</summary>
internal static partial class TraitReader
{
    private static readonly WordSet Back = new("""
        he she it they we i you his her hers its their theirs our my your him them this that these those such here there
        he's she's it's they're we're i'm you're that's there's he'd she'd they'd i've we've
        but and so or yet also nor then however meanwhile moreover furthermore therefore thus besides instead otherwise
        yes no well ok okay another other others both neither either which who whose whom because
        er sie es ihr ihre sein seine dies dieser diese dieses das aber und doch denn auch damit dabei dort
        il elle ils elles cela ceci ce cette ces mais et donc son sa ses leur leurs
        él ella ellos ellas esto eso este esta estos estas pero y su sus
        ele ela eles elas isto isso este esta mas e seu sua
        он она оно они это этот эта эти но и а его её ее их
        """);

    private static readonly WordSet Persons = new("i i'm i've i'll i'd me my mine we we're we've we'll our ours us you you're your yours");

    public static SentenceTraits Of(string text, List<TextSpan> words)
    {
        var traits = SentenceTraits.None;
        void Add(bool present, SentenceTraits trait) => traits |= present ? trait : SentenceTraits.None;

        Add(words.Count > 0 && Back.Contains(words[0].In(text.AsSpan())), SentenceTraits.PointsBack);
        Add(text.AsSpan().TrimEnd("\"'”’»)」").EndsWithAny('?', '？', '؟'), SentenceTraits.Question);
        Add(words.Any(word => Persons.Contains(word.In(text.AsSpan()))), SentenceTraits.Personal);
        Add(NameOnly().IsMatch(text), SentenceTraits.Fragment);
        var (balanced, quoted) = Quotations.Measure(text);
        Add(!balanced, SentenceTraits.BrokenQuotation);
        Add(quoted * 2 > text.Length, SentenceTraits.Quotation);
        return traits;
    }

    // "The chief executive Ann Hale, who is to step down." - who, and nothing that is said of her.
    [GeneratedRegex(@"^[^,]{3,80},\s(?:who|which|whose|where|pictured|seen)\s[^,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameOnly();

    private static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<char> marks) =>
        !text.IsEmpty && marks.Contains(text[^1]);
}
