using Pipeline.Cleaning.Learned;

namespace Pipeline.Cleaning.Html;

/// <summary>
/// What is known of each block of a page when it is judged: what its text tells as a line of plain text, and what its elements tell.
/// </summary>
internal static class PageFeatures
{
    private const int Near = 2;

    private const int Far = 30;

    /// <summary>Share of the characters in links: a label may stand before the link.</summary>
    private const double MostlyLink = 0.6;

    /// <summary>The same where nothing else is in the line.</summary>
    private const double AllLink = 0.9;

    /// <summary>In words.</summary>
    private const int LongestPointer = 16;

    /// <summary>In words: fewer are none, whatever they end with.</summary>
    private const int ShortestSentence = 3;

    private static readonly string[] Own =
    [
        "links", "kind", "furniture", "certain", "inner", "outer", "htmlProse", "p", "li", "h1", "isTitle", "sinceTitleBlock", "depth",
        "shapeShare", "containerShare", "containerLinks", "containerWords", "parentWords", "certainUp", "article", "main",
    ];

    private static readonly string[] Neighbour = ["links", "furniture", "kind", "sameContainer"];

    public static readonly IReadOnlyList<string> Names =
    [
        .. LineFeatures.Names,
        .. Own.Select(name => "page." + name),
        .. Neighbours().SelectMany(at => Neighbour.Select(name => $"page.{name}{(at < 0 ? "-" : "+")}{Math.Abs(at)}")),
    ];

    private static IEnumerable<int> Neighbours() => Enumerable.Range(-Near, 2 * Near + 1).Where(at => at != 0);

    /// <returns>The features, and whether a block's words tell that it is none of the body.</returns>
    public static (FeatureTable Table, bool[] Barred) Of(
        Page page,
        Region region,
        Func<PageBlock, bool> isTitle,
        Func<PageBlock, bool> isStated,
        CancellationToken cancellationToken)
    {
        var blocks = page.Blocks;
        List<TextBlock> lines = [.. blocks.Select(block => TextBlock.Of(block.Text, afterGap: true))];
        var text = BodyFinder.Features(lines, cancellationToken);
        var table = new FeatureTable(blocks.Count, Names.Count);
        var shapes = new Dictionary<PageShape, int>();
        var containers = new Dictionary<PageNode, (int Words, int Prose, double Linked)>();
        var shapeOf = blocks.Select(block => block.Node.Shape).ToArray();
        var containerOf = blocks.Select(block => block.Node.Container).ToArray();
        var prose = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var own = block.IsProse ? block.Words : 0;
            prose += own;
            shapes[shapeOf[i]] = shapes.GetValueOrDefault(shapeOf[i]) + own;
            var container = containers.GetValueOrDefault(containerOf[i]);
            containers[containerOf[i]] = (
                container.Words + block.Words,
                container.Prose + own,
                container.Linked + block.LinkDensity * block.Words);
        }

        var all = Math.Max(1, prose);
        var captions = new bool[blocks.Count];
        var sinceTitle = Far;
        for (var i = 0; i < blocks.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = blocks[i];
            var row = table.Row(i);
            text.Row(i).CopyTo(row);
            var at = LineFeatures.Names.Count;
            var (words, containerProse, linked) = containers[containerOf[i]];
            var titled = isTitle(block);
            sinceTitle = titled ? 0 : Math.Min(Far, sinceTitle + 1);
            var (certain, articles, main) = (false, 0, false);
            for (var node = block.Node; node is not null; node = node.Parent)
            {
                certain |= node.Sign is { IsCertain: true };
                articles += node.Name is "article" ? 1 : 0;
                main |= node.Name is "main";
                captions[i] |= node.Sign is { Name: "figcaption" or "caption" or "captions" };
            }

            row[at++] = (float)block.LinkDensity;
            row[at++] = (int)block.Kind;
            row[at++] = block.Node.InFurniture ? 1 : 0;
            row[at++] = block.Node.Sign is { IsCertain: true } ? 2 : block.Node.IsFurniture ? 1 : 0;
            row[at++] = block.Node.IsIn(region.Inner) ? 1 : 0;
            row[at++] = block.Node.IsIn(region.Outer) ? 1 : 0;
            row[at++] = block.IsProse ? 1 : 0;
            row[at++] = block.Node.Name is "p" ? 1 : 0;
            row[at++] = block.Kind is BlockKind.ListItem ? 1 : 0;
            row[at++] = block.Node.Name is "h1" ? 1 : 0;
            row[at++] = titled ? 1 : 0;
            row[at++] = sinceTitle;
            row[at++] = Math.Clamp(block.Node.Depth - region.Inner.Depth, -8, 8);
            row[at++] = (float)shapes[shapeOf[i]] / all;
            row[at++] = (float)containerProse / all;
            row[at++] = (float)(linked / Math.Max(1, words));
            row[at++] = MathF.Log(1 + words);
            row[at++] = (float)block.Node.Prose / all;
            row[at++] = certain ? 1 : 0;
            row[at++] = articles;
            row[at++] = main ? 1 : 0;
            foreach (var step in Neighbours())
            {
                var other = i + step >= 0 && i + step < blocks.Count ? blocks[i + step] : null;
                row[at++] = other is null ? -1 : (float)other.LinkDensity;
                row[at++] = other is null ? -1 : other.Node.InFurniture ? 1 : 0;
                row[at++] = other is null ? -1 : (int)other.Kind;
                row[at++] = other is not null && containerOf[i + step] == containerOf[i] ? 1 : 0;
            }
        }

        var first = blocks.TakeWhile(block => !block.Kept).Count();
        var headings = blocks
            .Where(block => block.Kind is BlockKind.Heading && block.LinkDensity < AllLink)
            .Select(block => block.Text)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (
            table,
            [
                .. lines.Select((line, i) =>
                    line.Cue is not Cue.None || captions[i] || IsPointer(blocks[i]) || IsContents(blocks[i], headings)
                    || (i < first && isStated(blocks[i]))),
            ]);
    }

    /// <summary>A line of a table of contents: a link with the words of a heading.</summary>
    private static bool IsContents(PageBlock block, HashSet<string> headings) =>
        block.Kind is not BlockKind.Heading && block.LinkDensity >= AllLink && headings.Contains(block.Text);

    private static bool IsPointer(PageBlock block) =>
        block is { LinkDensity: >= MostlyLink, Words: <= LongestPointer, Kind: not (BlockKind.Heading or BlockKind.Cell) }
        && (!block.EndsSentence || block.Words <= ShortestSentence)
        && Cues.IsPointer(block.Text);
}
