using System.Collections.Frozen;
using Pipeline.Text;

namespace Pipeline.Grounding.Languages;

/// <summary>What the checker knows of one language. Phrases: <c>_</c> joins the words of one, <c>*</c> stands for any ending.</summary>
internal sealed class ClaimLanguage
{
    private static readonly FrozenDictionary<string, ClaimLanguage> All = new[]
    {
        English.Words, German.Words, French.Words, Spanish.Words, Italian.Words, Portuguese.Words,
        Dutch.Words, Swedish.Words, Polish.Words, Russian.Words, Turkish.Words,
    }.Concat(PartlyKnown.Words).ToFrozenDictionary(language => language.Code, StringComparer.Ordinal);

    /// <summary>ISO 639-1.</summary>
    public required string Code { get; init; }

    /// <summary>Words that deny what follows.</summary>
    public required PhraseSet Negations { get; init; }

    /// <summary>Words that say without a negation that something is not there: lack of, hardly.</summary>
    public PhraseSet Absences { get; init; } = new("");

    /// <summary>Words that say that something is not so: denied that, a lie that.</summary>
    public required PhraseSet Denials { get; init; }

    /// <summary>Words that leave open whether something is so: claimed that, asked whether, plans to, accused of.</summary>
    public required PhraseSet Doubts { get; init; }

    /// <summary>As <see cref="Doubts"/>, up to the next comma: if.</summary>
    public required PhraseSet Conditions { get; init; }

    /// <summary>Words by which a statement itself says less than that it is so: could, is expected to.</summary>
    public PhraseSet Hedges { get; init; } = new("");

    /// <summary>What a statement may begin with that says no more than that it is from the text.</summary>
    public PhraseSet Leads { get; init; } = new("");

    /// <summary>Orders to whoever writes about the text.</summary>
    public required PhraseSet Orders { get; init; }

    /// <summary>After a comma they begin what is said anew: but, and.</summary>
    public required WordSet Turns { get; init; }

    /// <summary>Words for one man, and for one woman.</summary>
    public required WordSet Masculine { get; init; }

    public required WordSet Feminine { get; init; }

    /// <summary>Words for one woman that are also those for several people.</summary>
    public WordSet FeminineOrPlural { get; init; } = new("");

    /// <summary>Pronouns that are not among the most frequent words: they say little by themselves.</summary>
    public WordSet Pronouns { get; init; } = new("");

    /// <summary>Words that an apostrophe joins to the next: l'eau, dell'acqua.</summary>
    public WordSet Elisions { get; init; } = new("");

    /// <summary>Words that mean the contrary of each other.</summary>
    public required Opposites Opposites { get; init; }

    /// <summary>Grave things that happen, and the words for them.</summary>
    public Deeds Deeds { get; init; } = Deeds.None;

    /// <summary>Number words with their values.</summary>
    public required NumberWords Numbers { get; init; }

    /// <summary>1.200,5 and not 1,200.5.</summary>
    public bool HasDecimalComma { get; init; } = true;

    /// <summary>All nouns have a capital, so that it tells no name.</summary>
    public bool HasCapitalNouns { get; init; }

    /// <summary>Too little is known of the language to tell a rewording from an error: what is not near-verbatim is unchecked.</summary>
    public bool IsPartlyKnown { get; init; }

    /// <summary>Null where English inflections are taken off.</summary>
    public Endings? Endings { get; init; }

    /// <param name="code">ISO 639-1.</param>
    /// <returns>Null for a language that the checker does not know.</returns>
    public static ClaimLanguage? Of(string code) => All.GetValueOrDefault(code);

    /// <summary>The language of a text that may be too short to tell: the most likely one; English without any sign.</summary>
    /// <returns>Null for a language that the checker does not know.</returns>
    public static ClaimLanguage? OfText(ReadOnlySpan<char> text) =>
        Of(LanguageDetector.Detect(text) ?? LanguageDetector.Guess(text) ?? English.Words.Code);
}
