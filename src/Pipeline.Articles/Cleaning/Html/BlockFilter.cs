using Pipeline.Cleaning.Html.Metadata;

namespace Pipeline.Cleaning.Html;

/// <summary>Keeps the blocks of a page that belong to the article, in order.</summary>
internal sealed class BlockFilter(Page page, PageHead head, Region region)
{
    /// <summary>In words: what a dropped block takes from the tie between what is above and below it.</summary>
    private const double DroppedCost = 4;

    /// <summary>In words: the most that a run of dropped blocks takes.</summary>
    private const double MostGapCost = 60;

    /// <summary>Share of the body's words that may stand above a headline.</summary>
    private const double AboveShare = 0.2;

    /// <summary>In words: longer linked headings are other articles'.</summary>
    private const int LongestLinkedHeading = 6;

    /// <summary>In words: a whole sentence in a link is read as one.</summary>
    private const int ShortestLinkedSentence = 12;

    public const string Furniture = "page furniture";

    private const string Subhead = "subhead";

    private readonly IReadOnlyList<PageBlock> blocks = page.Blocks;

    public void Judge()
    {
        var body = new List<int>();
        var shapes = Shapes();
        var cards = new TeaserCards(page, region);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            block.Reason = block.Node.InFurniture ? Furniture : !InReach(block, shapes) ? "outside the article's element"
                : cards.Hold(block) ? "teaser of another article" : "";
            if (block.Reason.Length == 0)
            {
                body.Add(i);
            }
        }

        var first = body.FindIndex(i => blocks[i].IsProse && !Cues.Is(blocks[i]));
        var last = body.FindLastIndex(i => blocks[i].IsProse && !Cues.Is(blocks[i]));
        if (first < 0)
        {
            return;
        }

        var (top, bottom) = (blocks[body[first]].Node.Container, blocks[body[last]].Node.Container);
        for (var at = 0; at < body.Count; at++)
        {
            var block = blocks[body[at]];
            (block.Kept, block.Reason) = at < first && !block.Node.IsIn(top) ? (false, "before the first paragraph")
                : at > last && !block.Node.IsIn(bottom) ? (false, "behind the last paragraph")
                : Verdict(block, shapes);
        }

        CutOff(body[first]);
        KeepLead(body[first]);
        DropTitle();
        DropRepeated();
        DropLoneSubheads();
    }

    /// <summary>Drops what comes at the end, behind more links and furniture than it has words.</summary>
    private void CutOff(int first)
    {
        var (best, bestTo) = (0.0, 0);
        var (sum, gap) = (0.0, 0.0);
        for (var i = first; i < blocks.Count; i++)
        {
            gap = blocks[i].Kept ? 0 : Math.Min(MostGapCost, gap + DroppedCost);
            sum += blocks[i].Kept ? blocks[i].Words : gap < MostGapCost ? -DroppedCost : 0;
            if (sum > best)
            {
                (best, bestTo) = (sum, i + 1);
            }
        }

        for (var i = bestTo; i < blocks.Count; i++)
        {
            if (blocks[i].Kept)
            {
                (blocks[i].Kept, blocks[i].Reason) = (false, "cut off from the article");
            }
        }
    }

    /// <summary>How the elements of the prose in the inner region look: what looks the same beside it belongs to it.</summary>
    private HashSet<PageShape> Shapes() =>
        [
            .. blocks
                .Where(block => block.IsProse && !block.Node.InFurniture && block.Node.IsIn(region.Inner))
                .Select(block => block.Node.Shape),
        ];

    private bool InReach(PageBlock block, HashSet<PageShape> shapes) =>
        block.Node.IsIn(region.Inner) || (block.IsProse && block.Node.IsIn(region.Outer) && shapes.Contains(block.Node.Shape));

    private static (bool Kept, string Reason) Verdict(PageBlock block, HashSet<PageShape> shapes)
    {
        if (Cues.Is(block) || Cues.EndsArticle(block.Text, block.Words))
        {
            return (false, "reads as page furniture");
        }

        if (block.LinkDensity > 0.5 && !block.IsProse)
        {
            return block.Kind is BlockKind.Heading && block.Words <= LongestLinkedHeading ? (true, Subhead)
                : block is { Kind: BlockKind.Text, EndsSentence: true, Words: >= ShortestLinkedSentence, Node.Name: "p" }
                    ? (true, "linked sentence")
                : (false, "mostly links");
        }

        return block switch
        {
            { IsProse: true } => (true, "prose"),
            { Kind: BlockKind.Heading } => (true, Subhead),
            { Kind: not BlockKind.Text } => (true, "list, table or quote"),
            { Node.Name: "p" } => (true, "short paragraph"),
            _ when shapes.Contains(block.Node.Shape) => (true, "looks like a paragraph"),
            _ => (false, "stray line"),
        };
    }

    /// <summary>Between the headline and the body stands what sums the article up.</summary>
    private void KeepLead(int first)
    {
        var headline = first;
        for (var i = first - 1; i >= 0 && headline == first; i--)
        {
            headline = IsTitle(blocks[i]) ? i : headline;
        }

        for (var i = headline; i < first; i++)
        {
            var block = blocks[i];
            if (
                !block.Kept
                && !Cues.Is(block)
                && !IsTitle(block)
                && block.LinkDensity < 0.3
                && (
                    IsDescribed(block)
                    || (!block.Node.InFurniture && block.Words >= 10 && (block.EndsSentence || block.Kind is BlockKind.Heading))))
            {
                (block.Kept, block.Reason) = (true, "lead");
            }
        }
    }

    private bool IsDescribed(PageBlock block) =>
        block.Words >= 6
        && head.Descriptions.Any(text =>
            text.StartsWith(block.Text[..Math.Min(60, block.Text.Length)], StringComparison.OrdinalIgnoreCase));

    public bool IsTitle(PageBlock block) =>
        block.Node.Name is "h1" || (block.Words <= 40 && head.Titles.Any(title => Same(title, block.Text)));

    /// <summary>Whether a block is the headline that the page's head has as well.</summary>
    public bool IsStated(PageBlock block) => head.Stated.Any(title => PageTitle.Same(title, block.Text));

    private static bool Same(string title, string text) =>
        title.Equals(text, StringComparison.OrdinalIgnoreCase)
        || (text.Length >= 20 && title.StartsWith(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The headline is no part of the body, nor is what stands above it.</summary>
    private void DropTitle()
    {
        var total = blocks.Sum(block => block.Kept ? block.Words : 0);
        var above = 0;
        var headline = -1;
        for (var i = 0; i < blocks.Count && above <= AboveShare * total; i++)
        {
            headline =
                IsTitle(blocks[i])
                && !blocks[i].Node.InFurniture
                && (headline < 0 || blocks[i].Node.Name is "h1" || blocks[headline].Node.Name is not "h1")
                && (above == 0 || blocks[i].Node.Name is not "h1" || head.Titles.Any(title => Same(title, blocks[i].Text)))
                    ? i
                    : headline;
            above += blocks[i].Kept ? blocks[i].Words : 0;
        }

        for (var i = 0; i <= headline; i++)
        {
            if (blocks[i].Kept)
            {
                (blocks[i].Kept, blocks[i].Reason) = (false, i == headline ? "headline" : "above the headline");
            }
        }
    }

    private void DropRepeated()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (block.Kept && (block.IsProse || block.Kind is BlockKind.Text or BlockKind.Quote) && !seen.Add(block.Text))
            {
                (block.Kept, block.Reason) = (false, "repeated");
            }
        }
    }

    /// <summary>A subhead without anything below it introduced something that was dropped.</summary>
    private void DropLoneSubheads()
    {
        PageBlock? next = null;
        var links = 0;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (
                blocks[i] is { Kept: true, Kind: BlockKind.Heading, Reason: Subhead } heading
                && (
                    next is null
                    || (links > 0 && next.Kind is BlockKind.Heading && string.CompareOrdinal(next.Node.Name, heading.Node.Name) <= 0)))
            {
                (heading.Kept, heading.Reason) = (false, "subhead of nothing");
            }

            links = blocks[i].Kept ? 0 : links + (blocks[i].LinkDensity > 0.5 ? 1 : 0);
            next = blocks[i].Kept ? blocks[i] : next;
        }
    }
}
