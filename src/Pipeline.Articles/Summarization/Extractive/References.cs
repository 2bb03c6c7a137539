using System.Buffers;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Tells what a sentence takes for known because another sentence said it.</summary>
internal static class References
{
    /// <summary>An object further into its clause may stand for another one before it. Words.</summary>
    private const int FirstWords = 7;

    /// <summary>Further into a sentence, this plan has mostly been described in it. Words.</summary>
    private const int ShownWords = 12;

    private static readonly SearchValues<char> DashesAndSpace = SearchValues.Create("–—-― ");
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:–—(");

    /// <summary>Whether a pronoun, a definite reference or a conclusion in it points to another sentence.</summary>
    public static bool PointBack(string text, IReadOnlyList<TextSpan> spans, ReferenceWords language)
    {
        var words = Plain(text, spans, out var places);
        if (words.Count == 0)
        {
            return false;
        }

        // A word behind a quotation stands where a sentence begins: "...", said his sister.
        var quoted = places[0] > 0 && Quotations.Open(text) && text.AsSpan(0, places[0]).ContainsAnyExcept(DashesAndSpace);
        if (language.IsFirst(words, 0) || (quoted && words.Count > 1 && language.IsFirst(words, 1)))
        {
            return true;
        }

        if (
            !text.AsSpan(0, places[0]).ContainsAnyExcept(DashesAndSpace)
            && language.DropsSubject(words[0])
            && !(words.Count > 1 && char.IsUpper(text[places[1]])))
        {
            return true; // "Scavalcherà le Alpi": who or what, another sentence says
        }

        var clause = EndOfClause(text, words, places, language);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var isNamed = false;
        for (var at = 1; at < words.Count; at++)
        {
            if (
                (at < ShownWords && language.Shows(words, at))
                || (at < Math.Min(clause, FirstWords) && language.IsInner(words, at))
                || ((at < clause || (places[at - 1] < comma && comma < places[at])) && !isNamed && language.IsSubject(words, at)))
            {
                return true;
            }

            isNamed |= char.IsUpper(text[places[at]]);
        }

        return false;
    }

    /// <summary>Whether it speaks of I or we outside quotations.</summary>
    public static bool SpeakItself(string text, IReadOnlyList<TextSpan> spans, ReferenceWords language)
    {
        var words = Plain(text, spans, out _);
        return Enumerable.Range(0, words.Count).Any(at => language.IsOwn(words, at));
    }

    /// <summary>Its words outside quotations, in lower case, with where they begin.</summary>
    private static List<string> Plain(string text, IReadOnlyList<TextSpan> spans, out List<int> places)
    {
        var quoted = Quotations.Mask(text);
        List<string> words = [];
        places = [];
        foreach (var span in spans)
        {
            if (!quoted[span.Start])
            {
                words.Add(span.In(text).ToLowerInvariant().Replace('’', '\''));
                places.Add(span.Start);
            }
        }

        return words;
    }

    private static int EndOfClause(string text, List<string> words, List<int> places, ReferenceWords language)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (text.AsSpan(places[at - 1], places[at] - places[at - 1]).ContainsAny(ClauseMarks) || language.EndsClause(words, at))
            {
                return at;
            }
        }

        return words.Count;
    }
}
