using System.Collections.Frozen;

namespace Pipeline.Dumps.Html;

/// <summary>What an element's name says of its end.</summary>
/// <param name="id">Positive for the elements known here; the others share the negative numbers.</param>
/// <param name="name">As written in lower case; null for the others.</param>
/// <param name="isVoid">Has no content and no end tag.</param>
/// <param name="isRawText">Its content is text up to its end tag, whatever it looks like.</param>
/// <param name="isTransparent">May stand open between two elements of which one ends the other.</param>
/// <param name="isTablePart">A row or a cell: transparent to other parts of its table only.</param>
/// <param name="ends">Elements, by id, that it ends when their own end tag was left out.</param>
internal sealed class HtmlElement(int id, string? name, bool isVoid, bool isRawText, bool isTransparent, bool isTablePart, int[] ends)
{
    private const int LongestName = 32;

    private static readonly string[] Void =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ];

    private static readonly string[] RawText = ["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"];

    private static readonly string[] Transparent =
        ["a", "b", "big", "code", "em", "font", "i", "s", "small", "span", "strong", "tt", "u", "p", "tr", "td", "th"];

    private static readonly string[] Others =
    [
        "div", "ul", "ol", "dl", "table", "section", "article", "nav", "h1", "h2", "h3", "button", "svg", "path", "figure", "label", "form",
    ];

    private static readonly Dictionary<string, string[]> Implied = new()
    {
        ["p"] = ["p"], ["li"] = ["li"], ["option"] = ["option"], ["tr"] = ["tr"],
        ["dt"] = ["dt", "dd"], ["dd"] = ["dt", "dd"], ["td"] = ["td", "th"], ["th"] = ["td", "th"],
        ["thead"] = ["thead", "tbody"], ["tbody"] = ["thead", "tbody"], ["tfoot"] = ["thead", "tbody"],
    };

    private static readonly string[] Names = [.. Void.Concat(RawText).Concat(Transparent).Concat(Others).Concat(Implied.Keys).Distinct()];

    private static readonly FrozenDictionary<string, HtmlElement>.AlternateLookup<ReadOnlySpan<char>> Known =
        Names.ToFrozenDictionary(name => name, Create, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Elements of other names, told apart well enough: two names may share a number.</summary>
    private static readonly HtmlElement[] Unknown =
        [.. Enumerable.Range(1, 256).Select(number => new HtmlElement(-number, null, false, false, false, false, []))];

    public int Id => id;

    public string? Name => name;

    public bool IsVoid => isVoid;

    public bool IsRawText => isRawText;

    public bool IsTransparent => isTransparent;

    public bool IsTablePart => isTablePart;

    public ReadOnlySpan<int> Ends => ends;

    /// <param name="tag">From the first letter of the name on.</param>
    /// <returns>Null when no name stands there.</returns>
    public static HtmlElement? At(ReadOnlySpan<char> tag)
    {
        Span<char> lower = stackalloc char[LongestName];
        var length = 0;
        var hash = 0;
        for (; length < tag.Length && length < LongestName && char.IsAsciiLetterOrDigit(tag[length]); length++)
        {
            lower[length] = (char)(tag[length] | (char.IsAsciiLetter(tag[length]) ? 0x20 : 0));
            hash = (hash * 31) + lower[length];
        }

        return length == 0 || !char.IsAsciiLetter(lower[0]) ? null
            : Known.TryGetValue(lower[..length], out var known) ? known
            : Unknown[(hash & int.MaxValue) % Unknown.Length];
    }

    private static HtmlElement Create(string name) => new(
        IdOf(name),
        name,
        Void.Contains(name),
        RawText.Contains(name),
        Transparent.Contains(name),
        name is "tr" or "td" or "th",
        [.. Implied.GetValueOrDefault(name, []).Select(IdOf)]);

    private static int IdOf(string name) => Array.IndexOf(Names, name) + 1;
}
