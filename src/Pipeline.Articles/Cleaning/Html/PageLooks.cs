using Pipeline.Cleaning.Learned;

namespace Pipeline.Cleaning.Html;

/// <summary>Tells pages that are no articles by their looks, where they do not say what they are.</summary>
/// <remarks>
/// The model is sixty symmetric trees, fitted in November 2026 on the pages of WCXB (<c>fit-looks</c> of the benchmarks,
/// docs/benchmarks.md). Cross-validated by site, and together with what pages say of themselves, it tells 65 % of the other pages and
/// rejects 1.0 % of the articles.
/// </remarks>
internal static class PageLooks
{
    /// <summary>Log-odds from which on a page is no article.</summary>
    private const float Least = 0.75f;

    /// <summary>Points from which on it is none, whatever the trees say: they know only what they have seen.</summary>
    private const int MostPoints = 10;

    /// <summary>In blocks: what has fewer is a part of a page, as feeds give it, and looks otherwise.</summary>
    private const int FewestBlocks = 30;

    /// <summary>Dates and other labels of a listing.</summary>
    private const int FewestLabels = 3;

    private static readonly TreeEnsemble Model = BlockModels.Read("looks", LookFeatures.Names);

    /// <returns>A class of rejection; null for what looks like an article, or may be one.</returns>
    public static string? Of(Page page, PageHead head, Article article) =>
        !IsAsked(page, article) || !IsOther(LookFeatures.Of(page, head, article), Model) ? null
        : LookFeatures.Labels(page) >= FewestLabels ? RejectionClass.Listing
        : LookFeatures.Prices(page) > LookFeatures.PricedShare * page.Blocks.Count ? RejectionClass.Product
        : RejectionClass.NotAnArticle;

    /// <summary>Whether features are those of a page that is no article.</summary>
    internal static bool IsOther(ReadOnlySpan<float> features, TreeEnsemble model) =>
        features[^1] >= MostPoints || model.Score(features) >= Least;

    /// <summary>Whether looks are asked: not of a page that says that it is an article.</summary>
    internal static bool IsAsked(Page page, Article article) =>
        page.Blocks.Count >= FewestBlocks && article.Paragraphs.Count > 0 && !article.IsStated && !IsDated(article.Url);

    /// <summary>Whether an address has a day and something behind it, as those of articles may.</summary>
    private static bool IsDated(string? url) => StatedDates.InUrl(url) is not null && !char.IsDigit(url!.TrimEnd('/')[^1]);
}
