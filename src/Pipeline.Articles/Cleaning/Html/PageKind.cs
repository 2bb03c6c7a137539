using System.Text.RegularExpressions;
using Pipeline.Cleaning.Html.Metadata;

namespace Pipeline.Cleaning.Html;

/// <summary>Tells pages that are no articles by what their data and their address say they are.</summary>
internal static partial class PageKind
{
    private static readonly string[] Forum = ["DiscussionForumPosting", "QAPage"];

    private static readonly string[] Product = ["Product", "ProductGroup", "IndividualProduct"];

    private static readonly string[] Listing = ["CollectionPage", "SearchResultsPage", "OfferCatalog"];

    private static readonly string[] Offers = ["Offer", "AggregateOffer"];

    private static readonly string[] ForumSoftware = ["Discourse", "vBulletin", "phpBB", "MyBB", "NodeBB", "Flarum", "XenForo", "Vanilla"];

    private static readonly string[] ManualSoftware = ["rustdoc", "Docusaurus", "Sphinx", "MkDocs", "GitBook", "Doxygen", "javadoc"];

    /// <returns>A class of rejection; null for an article, and for what does not say what it is.</returns>
    public static string? Of(PageHead head, string? url)
    {
        var types = head.Data.Types;
        var declared = head.Meta.First("og:type") ?? "";
        if (IsArticle(head))
        {
            return null;
        }

        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host + address.PathAndQuery : "";
        var isRoot = address is { AbsolutePath.Length: <= 4, Query.Length: 0 };
        return types.Any(Forum.Contains) || Threads().IsMatch(path) ? RejectionClass.Forum
            : !IsDeclared(declared) && IsListing(types, declared, isRoot, path) ? RejectionClass.Listing
            : types.Any(Product.Contains) || declared.StartsWith("product", StringComparison.OrdinalIgnoreCase) || Shop().IsMatch(path)
                ? RejectionClass.Product
            : Manual().IsMatch(path) ? RejectionClass.Documentation
            : ByGenerator(head.Meta.First("generator") ?? "");
    }

    private static bool IsListing(IReadOnlyList<string> types, string declared, bool isRoot, string path) =>
        types.Any(Listing.Contains)
        || declared.StartsWith("product.group", StringComparison.OrdinalIgnoreCase)
        || isRoot
        || (Index().IsMatch(path) && !Headline().IsMatch(path));

    private static bool IsDeclared(string declared) => declared.Contains("article", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Content systems call every page an article in Open Graph; those that are posts have a date there. Reviews of what is for sale on the
    /// page are
    /// its customers', and a technical article may be a page of a manual.
    /// </summary>
    public static bool IsArticle(PageHead head) =>
        head.Data.Types.Any(type =>
            LinkedData.IsArticle(type) && (type is not "Review" || !head.Data.Types.Any(Offers.Contains)) && type is not "TechArticle")
        || (IsDeclared(head.Meta.First("og:type") ?? "")
            && head.Meta.First("article:published_time", "og:article:published_time") is not null);

    private static string? ByGenerator(string generator) =>
        ForumSoftware.Any(name => generator.StartsWith(name, StringComparison.OrdinalIgnoreCase)) ? RejectionClass.Forum
        : ManualSoftware.Any(name => generator.StartsWith(name, StringComparison.OrdinalIgnoreCase)) ? RejectionClass.Documentation
        : null;

    [GeneratedRegex(
        @"^(?:forums?|discuss|discourse|community)\.|/(?:threads?|viewtopic|showthread|discussions?)\b|/t/[^/]+/\d+|/questions/\d+|/comments/|/forums?/|[?&;]topic=\d|/thread-\d|/topic/\d+/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Threads();

    [GeneratedRegex(
        @"/(?:collections|categor(?:y|ies)|topics?|tags?|c|cat|browse|offers|search|archives?|authors?)/[^?]+$|/(?:collections?|categories|topics?|tags?|news|blog|coupons|library|offers|search|archives?|parts)/?(?:\?.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    /// <summary>A last part of so many words is an article's headline, whatever stands above it.</summary>
    [GeneratedRegex(@"/[^/?]*?\p{L}+(?:-\w+){4,}[^/?]*/?(?:\?.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Headline();

    [GeneratedRegex(@"/(?:products?|itm|dp|item)/[^/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shop();

    [GeneratedRegex(
        @"^docs\.|/(?:docs|documentation|api-reference|apidocs|javadoc)/|/en/(?:stable|latest)/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Manual();
}
