using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Html;

/// <summary>Whether a field of text is HTML.</summary>
internal static partial class HtmlText
{
    public static Markup MarkupOf(string text) =>
        text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text) ? Markup.Html : Markup.Text;

    /// <summary>Text that is markup from end to end, as embedded widgets get into paragraphs, without it.</summary>
    public static string WithoutEscapedMarkup(string text) =>
        text.AsSpan().Trim() is ['<', .., '>'] && Widget().IsMatch(text) ? AnyTag().Replace(text, " ").Trim() : text;

    [GeneratedRegex(
        @"\A\s*<(?:div|script|iframe|figure|blockquote|aside|section|p|a|img|span|video|audio|style|link|!--)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Widget();

    [GeneratedRegex(
        @"<(script|style)\b[^>]*>.*?</\1\s*>|<[^<>]*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex(
        @"</?(?:p|div|br|a|span|img|h[1-6]|ul|ol|li|strong|em|b|i|table|tr|td|figure|blockquote|section|article|body|html)(?:\s[^<>]{0,2000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
