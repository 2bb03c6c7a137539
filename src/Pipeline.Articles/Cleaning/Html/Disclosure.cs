using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>A control that shows a question and opens the answer: it is to be read as the answer's heading.</summary>
internal static class Disclosure
{
    /// <summary>In characters.</summary>
    private const int LongestQuestion = 300;

    public static bool Is(IElement element) =>
        (element.HasAttribute("aria-expanded") || element.HasAttribute("aria-controls"))
        && element.TextContent.AsSpan().Trim() is { Length: > 0 and <= LongestQuestion } text
        && text[^1] is '?' or '？' or '؟';
}
