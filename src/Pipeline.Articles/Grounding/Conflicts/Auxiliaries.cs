using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Words that make a statement of those on both sides, in all languages: the bridge is closed.</summary>
internal static class Auxiliaries
{
    private static readonly WordSet Words = new("""
        is are was were be been has have had will est sont fut ont été ist sind war waren wird wurde wurden hat haben è sono era ha hanno es
        son está están han fue fueron é são foi foram tem zijn werd werden wordt heeft jest są był była było är var har blev был была было
        были
        """);

    public static bool Are(ReadOnlySpan<char> word) => Words.Contains(word);
}
