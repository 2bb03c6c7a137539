using System.Text.RegularExpressions;

namespace Pipeline.Cleaning.Html;

/// <summary>Tells pages that are no articles by what their data and their address say they are.</summary>
internal static partial class PageKind
{
    private static readonly string[] Forum = ["DiscussionForumPosting", "QAPage"];

    private static readonly string[] Product = ["Product", "ProductGroup", "IndividualProduct"];

    private static readonly string[] Listing = ["CollectionPage", "SearchResultsPage", "OfferCatalog"];

    /// <returns>A class of rejection; null for an article, and for what does not say what it is.</returns>
    public static string? Of(PageHead head, string? url)
    {
        var types = head.Data.Types;
        var declared = head.Meta.First("og:type") ?? "";
        if (types.Any(LinkedData.IsArticle) || declared.Contains("article", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host + address.PathAndQuery : "";
        var isRoot = address is { AbsolutePath.Length: <= 4, Query.Length: 0 };
        return types.Any(Forum.Contains) || Threads().IsMatch(path) ? RejectionClass.Forum
            : types.Any(Listing.Contains) || declared.StartsWith("product.group", StringComparison.OrdinalIgnoreCase) || isRoot || Index().IsMatch(path) ? RejectionClass.Listing
            : types.Any(Product.Contains) || declared.StartsWith("product", StringComparison.OrdinalIgnoreCase) || Shop().IsMatch(path) ? RejectionClass.Product
            : Manual().IsMatch(path) ? RejectionClass.Documentation
            : null;
    }

    [GeneratedRegex(@"^(?:forums?|discuss|discourse|community)\.|/(?:threads?|viewtopic|showthread|discussions?)\b|/t/[^/]+/\d+|/questions/\d+|/comments/|/forums?/|[?&;]topic=\d|/thread-\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Threads();

    [GeneratedRegex(@"/(?:collections|categor(?:y|ies)|topics?|tags?|c|cat|browse|offers|search|archives?|authors?)/[^?]+$|/(?:collections?|categories|topics?|tags?|news|blog|coupons|library|offers|search|archives?|parts)/?(?:\?.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    [GeneratedRegex(@"/(?:products?|itm|dp|item)/[^/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shop();

    [GeneratedRegex(@"^docs\.|/(?:docs|documentation|api-reference|apidocs|javadoc)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Manual();
}
