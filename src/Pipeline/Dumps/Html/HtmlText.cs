using System.Text.RegularExpressions;

namespace Pipeline.Dumps;

/// <summary>Whether a field of text is HTML.</summary>
internal static partial class HtmlText
{
    public static Markup MarkupOf(string text) => text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text) ? Markup.Html : Markup.Text;

    [GeneratedRegex(@"</?(?:p|div|br|a|span|img|h[1-6]|ul|ol|li|strong|em|b|i|table|tr|td|figure|blockquote|section|article|body|html)(?:\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
