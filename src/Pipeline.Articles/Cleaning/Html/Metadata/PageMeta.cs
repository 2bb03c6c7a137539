using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html.Metadata;

/// <summary>The meta elements of a page by name, property or item property, in lower case.</summary>
internal sealed class PageMeta
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    public PageMeta(IDocument document)
    {
        foreach (var element in document.GetElementsByTagName("meta"))
        {
            var name =
                element.GetAttribute("property")
                ?? element.GetAttribute("name")
                ?? element.GetAttribute("itemprop")
                ?? element.GetAttribute("http-equiv");
            if (
                !string.IsNullOrWhiteSpace(name)
                && !IsCut(element)
                && element.GetAttribute("content") is { } content
                && !string.IsNullOrWhiteSpace(content))
            {
                if (!values.TryGetValue(name.Trim(), out var known))
                {
                    values[name.Trim()] = known = [];
                }

                known.Add(NormalForm.Line(content));
            }
        }
    }

    /// <summary>A quotation mark within the content has ended it: what follows was read as names of attributes.</summary>
    private static bool IsCut(IElement element) => element.Attributes.Any(attribute => attribute.Name.Contains('"'));

    public IEnumerable<string> Names => values.Keys;

    /// <summary>The first value of the first of these names.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var found))
            {
                return found[0];
            }
        }

        return null;
    }

    /// <summary>All values of the first of these names that has any.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var found))
            {
                return found;
            }
        }

        return [];
    }
}
