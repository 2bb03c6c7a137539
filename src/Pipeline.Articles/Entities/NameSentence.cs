using System.Buffers;
using Pipeline.Grounding;
using Pipeline.Text;

namespace Pipeline.Entities;

/// <summary>A sentence whose names are looked for.</summary>
/// <param name="text">That it is of.</param>
/// <param name="language">Of the text.</param>
/// <param name="small">Words that the text also has without a capital.</param>
/// <param name="number">Of the sentence in its article, from 0.</param>
/// <param name="words">Of the sentence.</param>
/// <param name="isLine">It is no prose: a headline within the text, an item of a list. Capitals tell no names in it.</param>
internal sealed class NameSentence(
    string text,
    NameLanguage language,
    HashSet<string> small,
    int number,
    IReadOnlyList<NameWord> words,
    bool isLine)
{
    /// <summary>Of titles. UTF-16 code units.</summary>
    private const int LongestAbbreviation = 4;

    private static readonly SearchValues<char> Starters = SearchValues.Create(":.!?…•*\"“”„«»‹›‘’'([|–—");

    private static readonly WordSet Conjunctions = new("and und et y e en och i и ve");

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> smallWords = small.GetAlternateLookup<ReadOnlySpan<char>>();

    public NameLanguage Language => language;

    public int Number => number;

    public bool IsLine => isLine;

    public int Count => words.Count;

    public NameWord this[int i] => words[i];

    public ReadOnlySpan<char> Word(int i) => words[i].Span.In(text.AsSpan());

    /// <summary>What is between a word and the one after it; empty behind the last.</summary>
    public ReadOnlySpan<char> GapBehind(int i) =>
        i + 1 < words.Count ? Gap.Between(text, words[i].ToEnd, words[i + 1].Span) : [];

    public bool IsFunction(int i)
    {
        if (words[i].Shape is not NameShape.Capital)
        {
            return false;
        }

        var word = Word(i);
        var sign = language.IsEnglish ? word.IndexOfAny('\'', '’') : -1;
        return language.IsFunction(sign > 0 ? word[..sign] : word);
    }

    /// <summary>Where any word has a capital: at the beginning, behind a colon, a stop or a mark of quotation.</summary>
    public bool IsStart(int i) =>
        i == 0
        || (Gap.Between(text, words[i - 1].ToEnd, words[i].Span) is var gap
            && gap.ContainsAny(Starters)
            && !(gap is ". " && IsAbbreviated(i - 1))
            && !(gap is "'" or "’"));

    public bool IsAbbreviated(int i) =>
        Word(i) is var word
        && (word.Length == 1 || word.Contains('.') || word is "St"
            || (word.Length <= LongestAbbreviation && language.Titles.Contains(word)));

    public bool IsGiven(int i)
    {
        var word = Word(i);
        if (language.Nobody.Contains(word))
        {
            return false;
        }

        if (GivenNames.Contains(word))
        {
            return true;
        }

        var hyphen = word.IndexOf('-');
        return hyphen > 0 && GivenNames.Contains(word[..hyphen]) && GivenNames.Contains(word[(hyphen + 1)..]);
    }

    /// <summary>J, J.R</summary>
    public bool IsInitial(int i)
    {
        const int Longest = 5;
        return Word(i) is var word && (word.Length == 1 || (word.Length <= Longest && word.Contains('.')));
    }

    public bool IsNobody(int i)
    {
        var word = Word(i);
        return language.Nobody.Contains(word) || language.Days.Contains(word)
            || (language.IsEnglish && word is [.. var one, 's'] && language.Nobody.Contains(one));
    }

    /// <summary>Whether a range of words is a place that is known by its name.</summary>
    public bool IsLand(int first, int last) => IsIn(language.Lands, first, last);

    /// <summary>Whether a set has a range of words, joined by signs _.</summary>
    public bool IsIn(WordSet set, int first, int last)
    {
        const int Longest = 40;
        var range = text.AsSpan(words[first].Span.Start, words[last].Span.End - words[first].Span.Start);
        if (range.Length > Longest)
        {
            return false;
        }

        Span<char> joined = stackalloc char[Longest];
        range.Replace(joined, ' ', '_');
        return set.Contains(joined[..range.Length]);
    }

    /// <summary>The character that follows a word; a stop at the end of the text.</summary>
    public char MarkBehind(int i) => words[i].End < text.Length ? text[words[i].End] : '.';

    /// <summary>General Electric</summary>
    public bool IsGeneral(int i) => Word(i).Equals("general", StringComparison.OrdinalIgnoreCase);

    /// <summary>Channel 4, Windows 10.</summary>
    public bool IsNumbered(int last) =>
        last + 1 < words.Count && words[last + 1].Shape is NameShape.Number && GapBehind(last) is " ";

    /// <summary>DNA Renewal, AfD</summary>
    public bool HasCapitals(int i) => words[i].Span.Length > 1 && char.IsUpper(text[words[i].Span.Start + 1]);

    /// <summary>Whether the text also has the word without a capital.</summary>
    public bool IsSmall(int i) => smallWords.Contains(Word(i));

    /// <summary>Whether a word, or the last of its parts, says what a person is.</summary>
    public bool IsRoleAt(int i) => language.IsRole(words[i].Last.In(text.AsSpan()));

    /// <summary>Whether nothing but a space parts a word from the one before.</summary>
    public bool IsBehindWord(int i) => i > 0 && GapBehind(i - 1) is " " && !words[i - 1].HasTail;

    /// <summary>A name of the words of a range.</summary>
    public Mention Mention(int first, int last, Signs signs, bool isFirm) =>
        new(
            number,
            [.. words.Skip(first).Take(last - first + 1).Select(word => word.Span)],
            signs,
            isFirm,
            IsBehindArticle(first),
            IsListed(first));

    public bool IsConjunction(int i) => Conjunctions.Contains(Word(i));

    /// <summary>Whether an article is before a word.</summary>
    public bool IsBehindArticle(int i) => i > 0 && language.Articles.Contains(Word(i - 1));

    /// <summary>Behind a comma or a word such as "and", and another capital before that.</summary>
    private bool IsListed(int first)
    {
        if (first == 0)
        {
            return false;
        }

        first -= first > 1 && Word(first - 1) is "the" ? 1 : 0;
        var before = GapBehind(first - 1) is ", " ? first - 1
            : words[first - 1].Shape is NameShape.Small && IsConjunction(first - 1) ? first - 2
            : -1;
        return before >= 0 && words[before].IsCapital;
    }
}
