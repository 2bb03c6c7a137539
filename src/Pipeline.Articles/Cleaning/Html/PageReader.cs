using System.Text;
using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>Walks a page once, without recursion, and lists its blocks in reading order.</summary>
internal sealed class PageReader
{
    /// <summary>An element in the line with more in it is a wrapper.</summary>
    private const int MostLookedAt = 40;

    private readonly List<PageBlock> blocks = [];
    private readonly List<PageNode> nodes = [];
    private readonly StringBuilder text = new();
    private readonly Stack<Step> path = new();
    private readonly Stack<(int Start, int Linked)> outer = new();
    private readonly bool withNoScript;
    private PageNode node;
    private int start;
    private int linked;
    private int linkDepth;

    /// <summary>An element on the way to where the walk is.</summary>
    private record struct Step(INode Element, int NextChild, PageNode Node);

    private PageReader(IElement root, bool withNoScript)
    {
        node = new PageNode(root, null);
        this.withNoScript = withNoScript;
    }

    public static Page Read(IElement root, bool withNoScript, CancellationToken cancellationToken)
    {
        var reader = new PageReader(root, withNoScript);
        reader.Walk(root, cancellationToken);
        return new Page(reader.nodes, reader.blocks);
    }

    private void Walk(IElement root, CancellationToken cancellationToken)
    {
        nodes.Add(node);
        path.Push(new Step(root, 0, node));
        while (path.TryPop(out var step))
        {
            var children = step.Element.ChildNodes;
            if (step.NextChild >= children.Length)
            {
                Leave((IElement)step.Element);
                continue;
            }

            path.Push(step with { NextChild = step.NextChild + 1 });
            switch (children[step.NextChild])
            {
                case IText leaf:
                    Append(leaf.Data);
                    break;
                case IElement element
                    when !PageElements.Silent.Contains(element.LocalName)
                        || (withNoScript && element.LocalName is "noscript")
                        || (element.LocalName is "button" && Disclosure.Is(element)):
                    cancellationToken.ThrowIfCancellationRequested();
                    Enter(element);
                    break;
            }
        }

        Flush();
    }

    private void Enter(IElement element)
    {
        var name = element.LocalName;
        if (name is "br")
        {
            Append("\n");
            return;
        }

        var isBlock = PageElements.Block.Contains(name);
        var sign = Furniture.Find(element);
        if (sign is not null && !isBlock && PageElements.Inline.Contains(name) && !Holds(element))
        {
            outer.Push((start, linked));
            (start, linked) = (text.Length, 0);
            node = new PageNode(element, node) { Sign = sign, IsAside = true };
            nodes.Add(node);
        }
        else if (isBlock || sign is not null)
        {
            Flush();
            node = new PageNode(element, node) { Sign = sign };
            nodes.Add(node);
        }
        else if (name is "a")
        {
            linkDepth++;
        }

        path.Push(new Step(element, 0, node));
    }

    private void Leave(IElement element)
    {
        if (node.Element == element)
        {
            Flush();
            if (node.IsAside)
            {
                (start, linked) = outer.Pop();
            }

            node = node.Parent ?? node;
        }
        else if (element.LocalName is "a")
        {
            linkDepth--;
        }
    }

    /// <summary>Whether an element in the line is a wrapper around whole blocks.</summary>
    private static bool Holds(IElement element)
    {
        var left = MostLookedAt;
        foreach (var inner in element.Descendants())
        {
            if (--left < 0 || (inner is IElement { LocalName: var name } && PageElements.Block.Contains(name)))
            {
                return true;
            }
        }

        return false;
    }

    private void Append(string data)
    {
        // Two line breaks in a row end a paragraph as well as a tag does.
        if (data is "\n" && text.Length > start && text[^1] == '\n')
        {
            Flush();
            return;
        }

        if (data is not "\n" && string.IsNullOrWhiteSpace(data))
        {
            if (text.Length > start && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }

            return;
        }

        text.Append(data);
        linked += linkDepth > 0 ? data.Length : 0;
    }

    private void Flush()
    {
        if (text.Length > start)
        {
            var line = NormalForm.Line(text.ToString(start, text.Length - start));
            if (line.Length > 0)
            {
                blocks.Add(new PageBlock
                {
                    Text = line,
                    Node = node,
                    Number = Number(),
                    Kind = Kind(),
                    Words = Prose.Words(line),
                    LinkDensity = Math.Min(1, (double)linked / line.Length),
                    EndsSentence = Prose.EndsSentence(line),
                });
            }

            text.Length = start;
        }

        linked = 0;
    }

    /// <summary>Of the item that begins here.</summary>
    private int? Number()
    {
        var item = node.Up().FirstOrDefault(at => at.Name is "li" or "ol" or "ul");
        return item is { Name: "li" } ? item.Begin() : null;
    }

    private BlockKind Kind()
    {
        for (var at = node; at is not null && at.Name is not ("section" or "article" or "main" or "body"); at = at.Parent)
        {
            if (PageElements.KindOf(at.Name) is { } kind)
            {
                return kind;
            }
        }

        return BlockKind.Text;
    }
}
