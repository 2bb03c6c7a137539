using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Languages;

/// <summary>
/// Grave things that happen to people and places (deaths, arrests, resignations, explosions ...), each with the words by which a statement
/// says it and those by which a text may.
/// </summary>
internal sealed class Deeds
{
    private readonly (PhraseSet Names, PhraseSet Idioms, PhraseSet Hints)[] deeds;

    /// <param name="deeds">
    /// Each ends with <c>;</c>. Before <c>|</c> stand words that say nothing else, after it idioms of several words that say it too, and
    /// words by which a text may say it, among other things. Phrases as in <see cref="PhraseSet"/>.
    /// </param>
    public Deeds(string deeds) =>
        this.deeds =
        [
            .. deeds.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(deed => deed.Split('|'))
                .Select(words => (Names: words[0], Others: WordSet.Split(words[1]).ToLookup(other => other.Contains('_'))))
                .Select(words => (new PhraseSet(words.Names), Set(words.Others[true]), Set(words.Others[false]))),
        ];

    public static Deeds None { get; } = new("");

    /// <summary>The deeds that are said at a place.</summary>
    public IEnumerable<int> At(string text, IReadOnlyList<Term> terms, int place) =>
        Enumerable.Range(0, deeds.Length).Where(deed => deeds[deed].Names.LengthAt(text, terms, place) > 0);

    /// <summary>Whether something in a row of terms says it.</summary>
    public bool IsNamed(int deed, string text, IReadOnlyList<Term> terms) => 
        deeds[deed].Names.IsAnywhere(text, terms) || deeds[deed].Idioms.IsAnywhere(text, terms);

    /// <summary>Whether something in a row of terms may say it.</summary>
    public bool IsHinted(int deed, string text, IReadOnlyList<Term> terms) => deeds[deed].Hints.IsAnywhere(text, terms);

    private static PhraseSet Set(IEnumerable<string> phrases) => new(string.Join(' ', phrases));
}
