using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>A block-level element of a page, with what its subtree adds up to.</summary>
internal sealed class PageNode(IElement element, PageNode? parent)
{
    /// <summary>In characters: a page with a long class on what holds all its paragraphs is not to cost both multiplied.</summary>
    private const int MostClasses = 500;

    public IElement Element { get; } = element;

    public PageNode? Parent { get; } = parent;

    public string Name { get; } = element.LocalName;

    /// <summary>The class attribute, its beginning when it is long.</summary>
    public string Classes { get; } = element.ClassName is { } names ? names[..Math.Min(MostClasses, names.Length)] : "";

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Marked by its name, class, id or role as something around articles.</summary>
    public bool IsFurniture => Sign is not null;

    public FurnitureSign? Sign { get; init; }

    /// <summary>What marks this or the nearest element around it as furniture.</summary>
    public string? FurnitureName => Up().FirstOrDefault(node => node.IsFurniture)?.Sign!.Name;

    /// <summary>Stands within a line that goes on behind it.</summary>
    public bool IsAside { get; init; }

    /// <summary>Set on furniture and on everything in it.</summary>
    public bool InFurniture { get; set; }

    /// <summary>All words in the subtree.</summary>
    public int Words { get; set; }

    /// <summary>Words of prose in the subtree.</summary>
    public int Prose { get; set; }

    /// <summary>Prose of the blocks in the subtree less what the other blocks cost.</summary>
    public double Worth { get; set; }

    /// <summary>For people: the last few elements on the way here with their classes.</summary>
    public string Path => string.Join(" > ", Up().Take(3).Reverse().Select(node =>
        node.Name + (node.Classes is { Length: > 0 } names ? "." + names[..Math.Min(40, names.Length)].Replace(' ', '.') : "")));

    public PageShape Shape => new(Name, Classes, Parent?.Name, Parent?.Classes);

    /// <summary>Items of a list so far.</summary>
    private int items;

    private bool begun;

    /// <summary>The number of an item of an ordered list, once.</summary>
    public int? Begin()
    {
        if (begun || Parent is not { Name: "ol" })
        {
            return null;
        }

        begun = true;
        return Parent.items = int.TryParse(Element.GetAttribute("value"), out var given) ? given
            : Parent.items > 0 ? Parent.items + 1
            : int.TryParse(Parent.Element.GetAttribute("start"), out var start) ? start : 1;
    }

    public IEnumerable<PageNode> Up()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>The nearest element that holds whole paragraphs.</summary>
    public PageNode Container
    {
        get
        {
            var at = Parent ?? this;
            while (
                at.Parent is not null
                && at.Name
                    is "p"
                        or "ul"
                        or "ol"
                        or "li"
                        or "dl"
                        or "dd"
                        or "blockquote"
                        or "table"
                        or "tbody"
                        or "thead"
                        or "tr"
                        or "td"
                        or "th"
                        or "h2"
                        or "h3"
                        or "h4")
            {
                at = at.Parent!;
            }

            return at;
        }
    }

    public bool IsIn(PageNode ancestor)
    {
        var node = this;
        while (node is not null && node.Depth > ancestor.Depth)
        {
            node = node.Parent;
        }

        return node == ancestor;
    }
}
