using Pipeline.Grounding;
using Pipeline.Text;

namespace Pipeline.Entities;

/// <summary>Reads the words of a sentence as names need them.</summary>
internal sealed class WordReader(string text, NameLanguage language)
{
    /// <summary>First parts of words with hyphens that are names all the same: al-Assad.</summary>
    private static readonly WordSet Articles = new("al el as ar ad an az bin ben ibn");

    /// <summary>First parts of words with hyphens that make it no name: Ex-Beatle.</summary>
    private static readonly WordSet Prefixes = new("ex non anti pro pre post mid un sub co vice neo e ultra multi inter semi re");

    private readonly List<TextSpan> spans = [];

    public List<NameWord> Read(TextSpan sentence)
    {
        spans.Clear();
        WordTokenizer.AddWords(sentence.In(text.AsSpan()), sentence.Start, spans);
        var words = new List<NameWord>(spans.Count);
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var last = span;
            var isFirst = words.Count == 0;
            if (Elided(span, isFirst) is > 0 and var sign)
            {
                var elided = new TextSpan(span.Start, span.Start + sign);
                words.Add(new(elided, elided.End, elided, NameShape.Small));
                span = last = new(span.Start + sign + 1, span.End);
            }

            while (i + 1 < spans.Count && Gap.Between(text, span, spans[i + 1]) is "-" or "‑")
            {
                i++;
                last = spans[i];
                span = new(span.Start, last.End);
            }

            var bare = span with { End = span.End - TailLength(span.In(text.AsSpan())) };
            words.Add(new(bare, span.End, last with { End = Math.Min(last.End, bare.End) }, ShapeOf(bare, last)));
        }

        if (!language.QuotesNames)
        {
            QuotedTitles.Shrink(text, words);
        }

        return words;
    }

    /// <summary>Length of an article or the like that an apostrophe joins to the word: l'eau. 0 where there is none.</summary>
    private int Elided(TextSpan span, bool isFirst)
    {
        var word = span.In(text.AsSpan());
        var sign = word.IndexOfAny('\'', '’');
        var isElided = sign > 0 && sign + 1 < word.Length && (isFirst || char.IsLower(word[0])) && language.Elisions.Contains(word[..sign]);
        return isElided ? sign : 0;
    }

    /// <summary>Length of a possessive; in Turkish, of any ending behind an apostrophe.</summary>
    private int TailLength(ReadOnlySpan<char> word)
    {
        const int ShortestName = 3;
        if (language.Code is "tr")
        {
            var sign = word.IndexOfAny('\'', '’');
            return sign >= ShortestName - 1 ? word.Length - sign : 0;
        }

        return word is [.., '\'' or '’', 's' or 'S'] && word.Length >= ShortestName ? 2 : 0;
    }

    private NameShape ShapeOf(TextSpan span, TextSpan last)
    {
        var word = span.In(text.AsSpan());
        if (word.IsEmpty || char.IsDigit(word[0]))
        {
            return NameShape.Number;
        }

        if (span.Length > last.Length && last.Start > span.Start && word.IndexOfAny('-', '‑') is > 0 and var hyphen)
        {
            var first = word[..hyphen];
            var ends = text[last.Start];
            return
                Prefixes.Contains(first) || !(char.IsUpper(ends) || char.IsDigit(ends)) ? NameShape.Small
                : char.IsUpper(word[0]) || Articles.Contains(first) ? NameShape.Capital
                : NameShape.Small;
        }

        return
            !char.IsUpper(word[0]) ? NameShape.Small
            : word.Length > 1 && !HasSmall(word) ? NameShape.Capitals
            : NameShape.Capital;
    }

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
