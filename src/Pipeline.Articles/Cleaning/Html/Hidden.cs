using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>Tells what a page does not show.</summary>
internal static class Hidden
{
    private static readonly string[] Names =
    [
        "hidden", "is-hidden", "u-hidden", "visually-hidden", "visuallyhidden", "screen-reader-text", "sr-only", "show-for-sr", "d-none",
    ];

    /// <summary>What shows again on some screens: <c>hidden md:block</c>.</summary>
    private static readonly string[] Shown =
    [
        ":block", ":flex", ":grid", ":inline", ":table", ":contents", "d-md-", "d-lg-", "d-sm-", "d-xl-",
    ];

    public static bool Is(IElement element) =>
        element.GetAttribute("hidden") is not null
        || element.GetAttribute("aria-hidden") is "true"
        || (element.GetAttribute("style") is { } style && IsStyle(style))
        || (element.GetAttribute("class") is { } names && IsClass(names));

    private static bool IsStyle(string style) =>
        style.Contains("none", StringComparison.OrdinalIgnoreCase) || style.Contains("hidden", StringComparison.OrdinalIgnoreCase)
            ? style.Replace(" ", "", StringComparison.Ordinal) is var plain
                && (
                    plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                    || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase))
            : false;

    private static bool IsClass(string names)
    {
        foreach (var range in names.AsSpan().Split(' '))
        {
            foreach (var name in Names)
            {
                if (names.AsSpan(range).SequenceEqual(name))
                {
                    return !Array.Exists(Shown, shown => names.Contains(shown, StringComparison.Ordinal));
                }
            }
        }

        return false;
    }
}
