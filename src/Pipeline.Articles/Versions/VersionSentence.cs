using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Versions;

/// <summary>A sentence of a version, as it is compared.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="normal">Its words in lower case, without punctuation.</param>
internal sealed class VersionSentence(TextSpan span, string normal)
{
    /// <summary>Of a longer sentence no more are compared. Words.</summary>
    private const int MostWords = 200;

    public TextSpan Span => span;

    public string Normal => normal;

    /// <summary>Its first words.</summary>
    public IReadOnlySet<string> Words { get; } = normal.Split(' ').Take(MostWords).ToHashSet(StringComparer.Ordinal);

    public static VersionSentence Of(string text, TextSpan span)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(span.In(text.AsSpan()), span.Start, words);
        return new(span, string.Join(' ', words.Select(word => word.In(text).Replace('’', '\''))).ToLowerInvariant());
    }

    /// <returns>The numbers of a sentence that another does not have, as they are written.</returns>
    public static IReadOnlyList<string> NumbersNotIn(string sentence, string other, string? language)
    {
        var words = ClaimLanguage.Of(language ?? "") ?? English.Words;
        var known = Numbers(other, words).Select(term => term.Number).ToHashSet();
        return [.. Numbers(sentence, words).Where(term => !known.Contains(term.Number)).Select(term => term.Span.In(sentence))];
    }

    private static IEnumerable<Term> Numbers(string sentence, ClaimLanguage language) =>
        TermReader.Read(sentence, new(0, sentence.Length), language).Where(term => term.Kind is TermKind.Number);
}
