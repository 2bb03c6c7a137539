using System.Net;
using System.Text;
using System.Xml.Linq;
using Pipeline.Dumps.Html;

namespace Pipeline.Dumps.Xml;

/// <summary>The text of an item of NewsML 1, whose title, lead and body may be components of their own.</summary>
internal static class NewsMlText
{
    /// <summary>What a component is that is no part of the text (its <c>Role</c>).</summary>
    private static readonly string[] Labels =
    [
        "title", "headline", "subheadline", "slug", "slugline", "keyword", "keywords", "caption", "byline", "dateline", "copyright",
        "credit",
    ];

    /// <summary>More parts than an item has are not compared with each other.</summary>
    private const int MostCompared = 8;

    /// <returns>
    /// The texts of the first component that has any, in order, without labels and without a second form of the same; null where no
    /// component is of several parts.
    /// </returns>
    public static (string Text, Markup Markup)? Of(XElement item)
    {
        var groups = item.All("DataContent")
            .Where(content => !string.IsNullOrWhiteSpace(content.Value))
            .GroupBy(content => Component(content)?.Parent)
            .Where(group => group.Key is not null)
            .Select(group => group.ToList())
            .ToList();
        var parts = groups.FirstOrDefault(group => group.Exists(IsText));
        return parts is null || (groups.Count == 1 && parts.Count == 1) ? null : Joined(Different(parts.FindAll(IsText)));
    }

    /// <summary>Whether all that an item has in words is said of its picture.</summary>
    public static bool IsCaption(XElement item) =>
        item.All("DataContent").Where(content => !string.IsNullOrWhiteSpace(content.Value)).Select(Role).ToList() is { Count: > 0 } roles
        && roles.All(role => role is "caption")
        && item.All("MediaType").Any(media => media.Attr("FormalName")?.ToLowerInvariant() is "photo" or "picture" or "image" or "graphic");

    private static XElement? Component(XElement content) =>
        content.Ancestors().FirstOrDefault(outer => outer.Name.LocalName is "NewsComponent");

    private static string? Role(XElement content) => Component(content)?.Child("Role").Attr("FormalName")?.ToLowerInvariant();

    private static bool IsText(XElement content) =>
        !Labels.Contains(Role(content))
        && content.Parent?.Child("MediaType").Attr("FormalName")?.ToLowerInvariant() is null or "text" or ""
        && content.Parent?.Child("MimeType").Attr("FormalName")?.ToLowerInvariant() is not ("text/css" or "text/javascript");

    // A body is there as plain text and as NITF, or a lead once more at the head of the body.
    private static List<XElement> Different(List<XElement> parts)
    {
        if (parts.Count > MostCompared)
        {
            return parts;
        }

        var plain = parts.ConvertAll(Plain);
        return
        [
            .. parts.Where((_, i) => !plain.Where((other, j) =>
                j != i && (other.Length > plain[i].Length || j < i) && other.Contains(plain[i], StringComparison.Ordinal)).Any()),
        ];
    }

    private static string Plain(XElement part) => string.Concat(part.Value.Where(char.IsLetterOrDigit));

    private static (string, Markup) Joined(List<XElement> parts)
    {
        var isHtml = parts.Exists(IsHtml);
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(text.Length > 0 ? "\n\n" : "")
                .Append(
                    !isHtml ? part.Value
                    : IsHtml(part) ? Html(part)
                    : $"<p>{string.Join("</p><p>", part.Value.Split('\n').Select(WebUtility.HtmlEncode))}</p>");
        }

        return (text.ToString(), isHtml ? Markup.Html : Markup.Text);
    }

    private static bool IsHtml(XElement part) => part.HasElements || HtmlText.MarkupOf(part.Value) is Markup.Html;

    private static string Html(XElement part) =>
        part.HasElements ? (part.First("body.content") ?? part.First("body") ?? part).InnerMarkup() : part.Value;
}
