using System.Net;
using System.Xml.Linq;
using Pipeline.Dumps.Html;

namespace Pipeline.Dumps.Xml;

/// <summary>Elements by local name, whatever namespace a document puts them in.</summary>
internal static class XmlFields
{
    public static IEnumerable<XElement> All(this XElement element, string name) =>
        element.Descendants().Where(child => child.Name.LocalName == name);

    public static XElement? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static XElement? First(this XElement element, string name) => element.All(name).FirstOrDefault();

    /// <summary>Its text with single spaces; null when there is none.</summary>
    public static string? Line(this XElement? element)
    {
        var text = element is null ? "" : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    /// <summary>A title that a feed escaped twice.</summary>
    public static string? Title(this XElement? element) => element.Line() is { } line ? WebUtility.HtmlDecode(line) : null;

    public static string? Attr(this XElement? element, string name) =>
        element?.Attribute(name)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>
    /// A reference made whole by the item's base, which the reader has resolved against the document's; as it is where there is none.
    /// </summary>
    public static string? Absolute(this XElement item, string? reference) =>
        reference is not null
        && item.Attr(XmlItem.Base) is { } root
        && Uri.TryCreate(root, UriKind.Absolute, out var absolute)
        && Uri.TryCreate(absolute, reference, out var whole)
            ? whole.AbsoluteUri
            : reference;

    /// <summary>The markup inside, namespaces gone: <c>&lt;p&gt;...&lt;/p&gt;</c>.</summary>
    public static string InnerMarkup(this XElement element)
    {
        var bare = Bare(element);
        return string.Concat(bare.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
    }

    private static XElement Bare(XElement element) =>
        new(
            element.Name.LocalName,
            element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0),
            element
                .Nodes()
                .Select(node =>
                    node is XElement child ? Bare(child)
                    : node is XText text ? new XText(HtmlText.WithoutEscapedMarkup(text.Value))
                    : node));
}
