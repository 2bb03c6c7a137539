using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>
/// Puts parts that a page sends late where its script would put them. React streams a hidden element with the id <c>S:n</c> for a template
/// <c>B:n</c> or <c>P:n</c>.
/// </summary>
internal static class StreamedParts
{
    /// <summary>Pages have a handful; each takes time in proportion to what stands beside it.</summary>
    private const int MostParts = 200;

    public static void Place(IDocument document)
    {
        var parts = document
            .GetElementsByTagName("div")
            .Where(element => element.Id is ['S', ':', ..] && element.HasAttribute("hidden"))
            .Take(MostParts)
            .ToList();
        if (parts.Count == 0)
        {
            return;
        }

        var places = document
            .GetElementsByTagName("template")
            .Where(element => element.Id is ['B' or 'P', ':', ..])
            .ToLookup(element => element.Id![2..]);
        foreach (var part in parts)
        {
            if (places[part.Id![2..]].FirstOrDefault(place => place.Parent is not null && !part.Contains(place)) is { } place)
            {
                part.RemoveAttribute("hidden");
                place.Replace(part);
            }
        }
    }
}
