using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Languages;

/// <summary>
/// Grave things that happen to people and places (deaths, arrests, resignations, explosions ...), each with the words by which a statement
/// says it and those by which a text may.
/// </summary>
internal sealed class Deeds
{
    private readonly (PhraseSet Said, PhraseSet Heard)[] deeds;

    /// <param name="deeds">
    /// Each ends with <c>;</c>. Before <c>|</c> stand the words that say it, after it further words of which one in the text is enough.
    /// Phrases as in <see cref="PhraseSet"/>.
    /// </param>
    public Deeds(string deeds) =>
        this.deeds =
        [
            .. deeds.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(deed => deed.Split('|'))
                .Select(words => (new PhraseSet(words[0]), new PhraseSet(string.Join(' ', words)))),
        ];

    public static Deeds None { get; } = new("");

    /// <summary>The deeds that are said at a place.</summary>
    public IEnumerable<int> At(string text, IReadOnlyList<Term> terms, int place) =>
        Enumerable.Range(0, deeds.Length).Where(deed => deeds[deed].Said.LengthAt(text, terms, place) > 0);

    /// <summary>Whether anything in a row of terms may say it.</summary>
    public bool IsHeard(int deed, string text, IReadOnlyList<Term> terms) => deeds[deed].Heard.IsAnywhere(text, terms);
}
