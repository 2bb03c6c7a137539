using System.Collections.Frozen;

namespace Pipeline.Cleaning.Html;

/// <summary>What elements mean for reading, by name.</summary>
internal static class PageElements
{
    /// <summary>Holds nothing to read.</summary>
    public static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
        [
            "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "picture",
            "img", "map", "button", "select", "input", "textarea", "option", "datalist", "dialog", "head", "title", "meta", "link",
            "applet", "progress", "meter", "rt", "rp",
        ],
        StringComparer.Ordinal);

    /// <summary>Stands around articles.</summary>
    public static readonly FrozenSet<string> Furniture = FrozenSet.ToFrozenSet(
        ["nav", "aside", "footer", "form", "figcaption", "menu", "fieldset", "amp-sidebar", "address"], StringComparer.Ordinal);

    /// <summary>Begins a new line.</summary>
    public static readonly FrozenSet<string> Block = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
            "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
            "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
            "caption", "button",
        ],
        StringComparer.Ordinal);

    /// <summary>Goes on in the line.</summary>
    public static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "b", "cite", "em", "font", "i", "label", "small", "span", "strong", "sub", "sup", "time", "u"],
        StringComparer.Ordinal);

    public static BlockKind? KindOf(string name) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "button" => BlockKind.Heading,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "td" or "th" or "caption" => BlockKind.Cell,
        "blockquote" => BlockKind.Quote,
        "pre" => BlockKind.Preformatted,
        _ => null,
    };
}
