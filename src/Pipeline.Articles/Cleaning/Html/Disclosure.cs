using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>A control that shows a question and opens the answer: it is to be read as the answer's heading.</summary>
internal static class Disclosure
{
    /// <summary>In characters.</summary>
    private const int LongestQuestion = 300;

    /// <summary>A control with more in it is a wrapper.</summary>
    private const int MostLookedAt = 40;

    public static bool Is(IElement element) =>
        (element.HasAttribute("aria-expanded") || element.HasAttribute("aria-controls")) && IsQuestion(element);

    private static bool IsQuestion(IElement element)
    {
        var (left, length, last) = (MostLookedAt, 0, ' ');
        foreach (var inner in element.Descendants())
        {
            if (--left < 0 || length > LongestQuestion)
            {
                return false;
            }

            if (inner is IText { Data: var text } && text.AsSpan().TrimEnd() is { IsEmpty: false } end)
            {
                (length, last) = (length + text.Length, end[^1]);
            }
        }

        return length <= LongestQuestion && last is '?' or '？' or '؟';
    }
}
