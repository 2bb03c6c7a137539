namespace Pipeline.Desk.Reading;

/// <summary>Cuts out of a long text what is around a hit.</summary>
internal static class Passages
{
    /// <summary>In characters, on each side.</summary>
    private const int Margin = 110;

    /// <returns>Null when there is no hit.</returns>
    public static string? Around(string text, IReadOnlyList<TextSpan> hits)
    {
        if (hits.Count == 0)
        {
            return null;
        }

        var start = Math.Max(0, hits[0].Start - Margin);
        var end = Math.Min(text.Length, hits[0].End + Margin);
        start = start > 0 && text.IndexOf(' ', start) is > 0 and var space && space < hits[0].Start ? space + 1 : start;
        end = end < text.Length && text.LastIndexOf(' ', end - 1) is var last && last > hits[0].End ? last : end;
        return $"{(start > 0 ? "…" : "")}{text[start..end].ReplaceLineEndings(" ")}{(end < text.Length ? "…" : "")}";
    }
}
