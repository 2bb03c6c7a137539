using System.Text.RegularExpressions;
using Pipeline.Cleaning.Html.Metadata;

namespace Pipeline.Cleaning.Html;

/// <summary>What is known of a page's looks when it is judged whether it is an article.</summary>
internal static partial class LookFeatures
{
    /// <summary>In words: the longest line of a card, with a date or a price.</summary>
    private const int LongestLabel = 12;

    /// <summary>In words: a paragraph with as many is written to be read.</summary>
    private const int Paragraph = 20;

    /// <summary>Short news is as many paragraphs and next to nothing else.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>Share of the blocks that are prices where things are sold.</summary>
    public const float PricedShare = 0.03f;

    /// <summary>In characters: what is longer tells no more.</summary>
    private const int LongestDescription = 120;

    public static readonly IReadOnlyList<string> Names =
    [
        "blocks", "words", "share", "paragraphs", "written", "longest", "titleWords", "titleInH1", "labels", "labelShare", "prices",
        "slugWords", "slugDigits", "pathParts", "query", "ogArticle", "ogWebsite", "stated", "dated", "signed", "described", "links",
        "keptLinks", "headings", "keptHeadings", "linkedHeadings", "items", "cells", "code", "fields", "shortLines", "figures", "shape",
        "containers", "questions", "firstProse", "gaps", "sentences", "asides", "articles", "points",
    ];

    /// <returns>Of each name its value; the last are the points.</returns>
    /// <param name="page">Judged.</param>
    /// <param name="head">What it says of itself.</param>
    /// <param name="article">As it was cleaned.</param>
    public static float[] Of(Page page, PageHead head, Article article)
    {
        var blocks = page.Blocks;
        var kept = blocks.Where(block => block.Kept).ToList();
        var words = kept.Sum(block => block.Words);
        var all = Math.Max(1, blocks.Sum(block => block.Words));
        var paragraphs = kept.Where(block => block.Words >= Paragraph).ToList();
        var labels = Labels(page);
        var address = Uri.TryCreate(article.Url, UriKind.Absolute, out var url) ? url : null;
        var path = address?.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var type = head.Meta.First("og:type") ?? "";
        var headings = blocks.Where(block => block.Kind is BlockKind.Heading).ToList();
        var at = Index(blocks, block => block.Kept && block.Words >= Paragraph);
        var end = Index(blocks, block => ReferenceEquals(block, kept.LastOrDefault()));
        var within = Math.Max(1, end - at + 1);
        var elements = page.Nodes.CountBy(node => node.Name).ToDictionary(StringComparer.Ordinal);
        int Count(params ReadOnlySpan<string> names)
        {
            var sum = 0;
            foreach (var name in names)
            {
                sum += elements.GetValueOrDefault(name);
            }

            return sum;
        }

        var share = (float)words / all;
        var written = (float)paragraphs.Sum(block => block.Words) / Math.Max(1, words);
        var titleWords = Prose.Words(article.Title);
        var prices = (float)Prices(page) / Math.Max(1, blocks.Count);
        var slugWords = path.Length > 0 ? SlugWords().Count(path[^1]) : address is null ? -1 : 0;
        var isArticle = type.Contains("article", StringComparison.OrdinalIgnoreCase);
        var isDated = article.PublishedAt is not null;
        var isSigned = article.Authors.Count > 0;

        // Weights of a logistic regression, in halves. Their sum goes on where the trees have seen nothing.
        int[] points =
        [
            share < 0.2 ? 4 : share < 0.4 ? 2 : 0,
            words < 150 ? 3 : words < 400 ? 2 : 0,
            titleWords <= 3 ? 3 : titleWords <= 5 ? 2 : 0,
            labels >= 8 ? 4 : labels >= 3 ? 1 : 0,
            written < 0.6 ? 1 : written > 0.8 && paragraphs.Count >= FewestParagraphs ? -2 : 0,
            prices > PricedShare ? 1 : 0,
            path.Length > 0 && slugWords <= 2 ? 2 : 0,
            address is not null && path.Length <= 1 ? 1 : 0,
            isArticle ? -2 : 0,
            isDated ? -1 : 0,
            isSigned ? -1 : 0,
            isDated || isSigned ? 0 : 1,
        ];
        return
        [
            Log(blocks.Count),
            Log(words),
            share,
            Log(paragraphs.Count),
            written,
            Log(kept.Count > 0 ? kept.Max(block => block.Words) : 0),
            titleWords,
            blocks.Any(block => block.Node.Name is "h1" && PageTitle.Same(block.Text, article.Title)) ? 1 : 0,
            Log(labels),
            (float)labels / Math.Max(1, blocks.Count),
            prices,
            slugWords,
            path.Length > 0 && path[^1].Any(char.IsAsciiDigit) ? 1 : 0,
            address is null ? -1 : path.Length,
            address is { Query.Length: > 1 } ? 1 : 0,
            isArticle ? 1 : 0,
            type is "website" ? 1 : 0,
            head.Data.Types.Any(LinkedData.IsArticle) ? 1 : 0,
            isDated ? 1 : 0,
            isSigned ? 1 : 0,
            head.Descriptions.Count > 0 ? Math.Min(LongestDescription, head.Descriptions[0].Length) : 0,
            (float)blocks.Sum(block => block.LinkDensity * block.Words) / all,
            (float)kept.Sum(block => block.LinkDensity * block.Words) / Math.Max(1, words),
            Log(headings.Count),
            Log(headings.Count(block => block.Kept)),
            (float)headings.Count(block => block.LinkDensity > 0.5) / Math.Max(1, headings.Count),
            (float)kept.Count(block => block.Kind is BlockKind.ListItem) / Math.Max(1, kept.Count),
            Log(Count("td", "th")),
            Log(Count("pre", "code")),
            Log(Count("form", "fieldset", "select")),
            (float)blocks.Count(block => block.Words <= 2) / Math.Max(1, blocks.Count),
            Log(Count("figure")),
            Shape(kept, words),
            Log(kept.Select(block => block.Node.Container).Distinct().Count()),
            (float)kept.Count(block => block.Text[^1] is '?') / Math.Max(1, kept.Count),
            (float)at / Math.Max(1, blocks.Count),
            1 - ((float)kept.Count / within),
            (float)kept.Count(block => block.EndsSentence) / Math.Max(1, kept.Count),
            Log(Count("aside")),
            Log(Count("article")),
            points.Sum(),
        ];
    }

    /// <summary>Short lines that are dates, times of reading and the like.</summary>
    public static int Labels(Page page) =>
        page.Blocks.Count(block => block.Words <= LongestLabel && Cues.IsLabel(block.Text, block.Words));

    /// <summary>Short lines with a price.</summary>
    public static int Prices(Page page) => page.Blocks.Count(block => block.Words <= LongestLabel && Price().IsMatch(block.Text));

    private static int Index(IReadOnlyList<PageBlock> blocks, Predicate<PageBlock> isSought)
    {
        var at = 0;
        while (at < blocks.Count && !isSought(blocks[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The greatest share of the kept words that is laid out alike.</summary>
    private static float Shape(List<PageBlock> kept, int words) =>
        kept.Count == 0 ? 0
        : (float)kept.GroupBy(block => block.Node.Shape).Max(group => group.Sum(block => block.Words))
            / Math.Max(1, words);

    private static float Log(int count) => MathF.Log(1 + count);

    [GeneratedRegex(@"[$€£]\s?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Price();

    [GeneratedRegex("[a-z]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SlugWords();
}
