using System.Text.RegularExpressions;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Reads the traits of a sentence off its form.</summary>
internal static partial class TraitReader
{
    private static readonly WordSet Back = new("""
        he she it they we i you his her hers its their theirs our my your him them this that these those such here there
        but and so or yet also nor then however meanwhile moreover furthermore therefore thus besides instead otherwise
        another other others both neither either which who whose whom because
        er sie es ihr ihre sein seine dies dieser diese dieses das aber und doch denn auch damit dabei dort
        il elle ils elles cela ceci ce cette ces mais et donc son sa ses leur leurs
        él ella ellos ellas esto eso este esta estos estas pero y su sus
        ele ela eles elas isto isso este esta mas e seu sua
        он она оно они это этот эта эти но и а его её ее их
        """);

    private static readonly WordSet Persons = new("i i'm i've i'll i'd me my mine we we're we've we'll our ours us you you're your yours");

    public static SentenceTraits Of(string sentence, string point)
    {
        var traits = SentenceTraits.None;
        void Add(bool present, SentenceTraits trait) => traits |= present ? trait : SentenceTraits.None;

        var words = new List<TextSpan>();
        WordTokenizer.AddWords(point, 0, words);
        Add(IsClutter(sentence, words, point), SentenceTraits.Clutter);
        Add(!EndsItself(sentence), SentenceTraits.Unfinished);
        Add(words.Count > 0 && Back.Contains(words[0].In(point.AsSpan())), SentenceTraits.PointsBack);
        Add(sentence.AsSpan().TrimEnd("\"'”’»)").EndsWith('?'), SentenceTraits.Question);
        var (balanced, quoted) = Quotations.Measure(point);
        Add(!balanced, SentenceTraits.BrokenQuotation);
        Add(quoted * 2 > point.Length, SentenceTraits.Quotation);
        Add(words.Any(word => Persons.Contains(word.In(point.AsSpan()))), SentenceTraits.Personal);
        return traits;
    }

    /// <summary>Ends with a mark that is its own; a stop behind a space was put there by a tokeniser.</summary>
    private static bool EndsItself(string sentence)
    {
        var bare = sentence.AsSpan().TrimEnd("\"'”’»)]」』");
        return !bare.IsEmpty && Punctuation.IsTerminator(bare[^1]) && !(bare.Length > 1 && char.IsWhiteSpace(bare[^2]));
    }

    private static bool IsClutter(string sentence, List<TextSpan> words, string point)
    {
        const int FewWords = 4;
        var spaced = point.AsSpan().ContainsAnyInRange('A', 'z');
        if (words.Count == 0 || (spaced && words.Count < FewWords) || sentence.Length >= SentenceReader.LongestSentence)
        {
            return true;
        }

        var dated = words.Count(word => char.IsDigit(point[word.Start]));
        var shouted = words.Count(word => word.Length > 1 && word.In(point.AsSpan()).IndexOfAnyExceptInRange('A', 'Z') < 0);
        return dated * 3 > words.Count && !EndsItself(sentence)
            || shouted * 2 > words.Count
            || Furniture().IsMatch(sentence);
    }

    [GeneratedRegex(@"^(?:last updated|published:?|updated:?|by \.|scroll down|click here|read more|watch|see also|share this|follow us|sign up|subscribe|copyright|all rights reserved|photo(?:graph)? by|image(?:s)? (?:credit|source|caption)|have your say|advertisement)\b|https?://|www\.|\S@\S+\.\S|©",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();
}
