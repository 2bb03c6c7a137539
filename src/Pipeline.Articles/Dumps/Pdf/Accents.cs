namespace Pipeline.Dumps.Pdf;

/// <summary>Accents that are drawn over a letter as signs of their own, as TeX does.</summary>
internal static class Accents
{
    private const string Spacing = "\u00B4\u0060\u00A8\u02C6\u02DC\u00B8\u02C7\u02DA";

    private const string Combining = "\u0301\u0300\u0308\u0302\u0303\u0327\u030C\u030A";

    /// <summary>Letters from left to right, each accent as a combining mark behind the letter that it stands over.</summary>
    public static IEnumerable<Glyph> Placed(List<Glyph> run)
    {
        for (var i = 0; i < run.Count; i++)
        {
            var glyph = run[i];
            if (Mark(glyph.Text) is not { } mark)
            {
                yield return glyph;
            }
            else if (i + 1 < run.Count && Overlap(glyph, run[i + 1]) > (i > 0 ? Overlap(glyph, run[i - 1]) : 0))
            {
                yield return run[++i];
                yield return run[i] with { Text = mark };
            }
            else
            {
                yield return i > 0 && Overlap(glyph, run[i - 1]) > 0 ? run[i - 1] with { Text = mark } : glyph;
            }
        }
    }

    private static string? Mark(string text) => text.Length != 1 ? null
        : Spacing.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var at ? Combining[at].ToString()
        : text[0] is >= '\u0300' and <= '\u036F' ? text : null;

    private static double Overlap(Glyph one, Glyph other) =>
        char.IsLetter(other.Text[0]) ? Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X) : 0;
}
