using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>A statement that is compared with a text.</summary>
/// <param name="Text">One sentence or less.</param>
/// <param name="Terms">Its words and numbers, in order.</param>
/// <param name="Language">The language of the text.</param>
internal sealed record Claim(string Text, IReadOnlyList<Term> Terms, ClaimLanguage Language)
{
    private bool? isAttributed;

    /// <summary>Reads a statement; "the article says that" before it says nothing.</summary>
    public static Claim Read(string text, ClaimLanguage language)
    {
        var terms = TermReader.Read(text, new(0, text.Length), language);
        var lead = terms.Count > 0 ? Math.Max(language.Leads.LengthAt(text, terms, 0), IsLabel(text, terms[0]) ? 1 : 0) : 0;
        return lead == 0 || lead == terms.Count
            ? new(text, terms, language)
            : new(text, TermReader.Read(text, new(terms[lead].Span.Start, text.Length), language), language);
    }

    /// <summary>
    /// The same statement, its first word a name where the text has it as one: at the beginning a capital alone tells nothing.
    /// </summary>
    /// <param name="source">Terms of the text.</param>
    public Claim WithFirstName(IEnumerable<Term> source)
    {
        if (Terms is not [{ Kind: TermKind.Content, Number: null } first, ..] || !char.IsUpper(Word(0)[0]))
        {
            return this;
        }

        var kinds = source.Where(term => term.Stem == first.Stem).Select(term => term.Kind).ToHashSet();
        return kinds.Contains(TermKind.Name) ? this with { Terms = [first with { Kind = TermKind.Name }, .. Terms.Skip(1)] } : this;
    }

    /// <summary>NEW: and the like.</summary>
    private static bool IsLabel(string text, Term first) =>
        first.Span.End < text.Length && text[first.Span.End] == ':'
        && first.Span.Length > 1 && !first.Span.In(text.AsSpan()).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>For each term whether the statement denies it.</summary>
    public bool[] Denied { get; } = Polarity.Denied(Text, Terms, Language);

    /// <summary>It tells whose words it has, or the words for that are not known in its language.</summary>
    public bool IsAttributed => isAttributed ??= Quotations.Measure(Text).Quoted > 0
        || Text.Contains(": ", StringComparison.Ordinal)
        || SayingWords.Of(Language.Code) is not { } sayings
        || Terms.Any(term => sayings.Have(term.Span.In(Text.AsSpan())));

    public ReadOnlySpan<char> Word(int i) => Terms[i].Span.In(Text.AsSpan());
}
