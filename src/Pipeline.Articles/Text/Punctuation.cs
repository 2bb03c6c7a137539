namespace Pipeline.Text;

/// <summary>The marks that end sentences and those that open and close what they enclose, in all scripts.</summary>
internal static class Punctuation
{
    // Ideographic, Arabic and Urdu, Devanagari, Armenian, Ethiopic, Khmer, Burmese, Tibetan: these have no other use.
    private const string Full = "。！？｡؟۔।॥։።፧។៕။།༎‼⁇⁈⁉";
    private const string Closing = "\"'”’»›)]}」』》〉】）］｝＂＇";
    private const string Opening = "\"'“‘„‚«‹([{「『《〈【（［｛`–—-¿¡•*";

    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' || IsFullStop(c);

    /// <summary>A mark that ends a sentence whatever follows it.</summary>
    public static bool IsFullStop(char c) => c > '\u0500' && Full.Contains(c, StringComparison.Ordinal);

    public static bool IsCloser(char c) => Closing.Contains(c, StringComparison.Ordinal);

    public static bool IsOpener(char c) => Opening.Contains(c, StringComparison.Ordinal);

    // German closes with the marks that English and French open with: they close when nothing is joined to their other side.
    private static bool IsGermanCloser(ReadOnlySpan<char> text, int at) =>
        text[at] is '“' or '‘' or '«' or '‹' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    public static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    public static int SkipTerminators(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsTerminator(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Behind closing quotes and brackets, with the space that French puts before them.</summary>
    public static int SkipClosers(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsCloser(text[at]) || IsGermanCloser(text, at)))
        {
            at++;
        }

        // A guillemet after a space closes only when nothing is joined to its other side.
        return at + 1 < text.Length && char.IsWhiteSpace(text[at]) && text[at + 1] is '»' or '›'
            && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]))
            ? at + 2
            : at;
    }

    /// <summary>At the first letter, digit or other mark behind white space and opening marks.</summary>
    public static int SkipOpeners(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsOpener(text[at])))
        {
            at++;
        }

        return at;
    }
}
