using System.Text.RegularExpressions;

namespace Pipeline.Cleaning.Html;

/// <summary>
/// Tells pages that are no articles by their looks, where they do not say what they are: points for and against, added up.
/// </summary>
/// <remarks>
/// The points are the weights of a logistic regression in halves, fitted on 26 November 2026 on the part of WCXB that is looked at (360
/// articles, 125 other pages; docs/benchmarks.md). Together with what pages say of themselves 91 of those 125 are told, and one article is
/// refused.
/// </remarks>
internal static partial class PageLooks
{
    /// <summary>Points from which on a page is no article.</summary>
    private const int Most = 10;

    /// <summary>In blocks: what has fewer is a part of a page, as feeds give it, and looks otherwise.</summary>
    private const int FewestBlocks = 30;

    /// <summary>In words: the longest line of a card, with a date or a price.</summary>
    private const int LongestLabel = 12;

    /// <summary>In words: a paragraph with as many is written to be read.</summary>
    private const int Paragraph = 20;

    /// <summary>Short news is as many paragraphs and next to nothing else.</summary>
    private const int FewestParagraphs = 3;

    /// <returns>A class of rejection; null for what looks like an article, or may be one.</returns>
    public static string? Of(Page page, PageHead head, Article article)
    {
        if (page.Blocks.Count < FewestBlocks || article.Paragraphs.Count == 0 || article.IsStated || IsDated(article.Url))
        {
            return null;
        }

        var kept = page.Blocks.Where(block => block.Kept).ToList();
        var words = kept.Sum(block => block.Words);
        var share = (double)words / Math.Max(1, page.Blocks.Sum(block => block.Words));
        var paragraphs = kept.Where(block => block.Words >= Paragraph).ToList();
        var written = (double)paragraphs.Sum(block => block.Words) / Math.Max(1, words);
        var cards = page.Blocks.Where(block => block.Words <= LongestLabel).ToList();
        var labels = cards.Count(block => Cues.IsLabel(block.Text, block.Words));
        var prices = cards.Count(block => Price().IsMatch(block.Text));
        var isPriced = prices > 0.03 * page.Blocks.Count;
        var title = Prose.Words(article.Title);
        var path = Uri.TryCreate(article.Url, UriKind.Absolute, out var address)
            ? address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            : null;
        var isDated = article.PublishedAt is not null;
        var isSigned = article.Byline is not null;

        int[] points =
        [
            share < 0.2 ? 4 : share < 0.4 ? 2 : 0,
            words < 150 ? 3 : words < 400 ? 2 : 0,
            title <= 3 ? 3 : title <= 5 ? 2 : 0,
            labels >= 8 ? 4 : labels >= 3 ? 1 : 0,
            written < 0.6 ? 1 : written > 0.8 && paragraphs.Count >= FewestParagraphs ? -2 : 0,
            isPriced ? 1 : 0,
            path is { Length: > 0 } && SlugWords().Count(path[^1]) <= 2 ? 2 : 0,
            path is { Length: <= 1 } ? 1 : 0,
            head.Meta.First("og:type") is "article" ? -2 : 0,
            isDated ? -1 : 0,
            isSigned ? -1 : 0,
            isDated || isSigned ? 0 : 1,
        ];
        return points.Sum() < Most ? null
            : labels >= 3 ? RejectionClass.Listing
            : isPriced ? RejectionClass.Product
            : RejectionClass.NotAnArticle;
    }

    /// <summary>Whether an address has a day and something behind it, as those of articles may.</summary>
    private static bool IsDated(string? url) => StatedDates.InUrl(url) is not null && !char.IsDigit(url!.TrimEnd('/')[^1]);

    [GeneratedRegex(@"[$€£]\s?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Price();

    [GeneratedRegex("[a-z]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SlugWords();
}
