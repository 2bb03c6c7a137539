using System.Xml;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Docx;

/// <summary>What the styles of a DOCX are for (ECMA-376, 17.7): their ids are the author's, their names are Word's own.</summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, DocumentBlockKind> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> contents = new(StringComparer.Ordinal);

    public static DocxStyles Of(XmlReader? xml)
    {
        var styles = new DocxStyles();
        var id = "";
        while (xml?.Read() == true)
        {
            if (xml.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "style":
                    id = DocxXml.Value(xml, "styleId") ?? "";
                    break;
                case "name" when id.Length > 0 && DocxXml.Value(xml, "val") is { } name:
                    styles.Add(id, name.ToLowerInvariant());
                    break;
                case "outlineLvl" when id.Length > 0:
                    styles.kinds.TryAdd(id, DocumentBlockKind.Heading);
                    break;
            }
        }

        return styles;
    }

    public DocumentBlockKind? KindOf(string? style) => style is not null && kinds.TryGetValue(style, out var kind) ? kind : null;

    /// <summary>Whether a paragraph of that style is a line of a table of contents.</summary>
    public bool IsContents(string? style) => style is not null && contents.Contains(style);

    private void Add(string id, string name)
    {
        if (name.StartsWith("toc ", StringComparison.Ordinal))
        {
            contents.Add(id);
        }
        else if (name is "title")
        {
            kinds[id] = DocumentBlockKind.Title;
        }
        else if (name.StartsWith("heading", StringComparison.Ordinal))
        {
            kinds[id] = DocumentBlockKind.Heading;
        }
        else if (name.StartsWith("list bullet", StringComparison.Ordinal) || name.StartsWith("list number", StringComparison.Ordinal))
        {
            kinds[id] = DocumentBlockKind.Item;
        }
    }
}
