using AngleSharp.Dom;
using Pipeline.Cleaning.Html.Metadata;

namespace Pipeline.Cleaning.Html;

/// <summary>Tells what stands around articles by the names that page authors give to elements.</summary>
internal static class Furniture
{
    /// <summary>Longer names are style sheets in disguise.</summary>
    private const int LongestNames = 1000;

    /// <summary>In words: an id of more is made from a heading.</summary>
    private const int LongestId = 3;

    /// <summary>Whole words of class and id.</summary>
    private static readonly Text.WordSet Words = new("""
        ad ads adbox adslot adunit advert adverts banner billboard breadcrumb breadcrumbs byline bylines caption captions copyright credit credits
        consent disclaimer gdpr menu meta metadata newsletter outbrain taboola pager pagination
        pagenav paging popup modal overlay poll promo promos rating ratings rss sidebar sidebars sidenav signup signin login skip
        social socials sponsor sponsored sponsors sr subscribe subscription tags tagcloud taglist teaser teasers toolbar tools topics trending
        tweetbutton whatsapp facebook twitter widgets author authors autor autoren bio biography dateline timestamp
        recirc recirculation readmore seealso mostread popular kicker print printonly
        anzeige werbung publicidad publicidade publicite pub reklame reklama bildunterschrift bildtext bildnachweis fotocredit legende leyenda
        empfehlungen verwandte relacionadas relacionados weiterlesen
        textbox img imagedescription assinatura suscripcion upsell screenreader visuallyhidden infobox factbox
        """);

    /// <summary>Whole words of class and id that hold no article however much they hold.</summary>
    private static readonly Text.WordSet CertainWords = new("""
        cookie cookies disqus footer nav navbar navi navigation
        kommentare comment comments commentlist commentform commenter comentarios comentario commentaires reacties
        """);

    /// <summary>Beginnings of words of class and id.</summary>
    private static readonly string[] Beginnings =
    [
        "advertis", "share", "sharing", "related", "recommend", "newslet", "subscri", "syndicat", "bookmark", "breadcrumb", "sponsor",
        "promo", "teaser", "sidebar", "sociab", "addthis", "sharedaddy", "outbrain", "taboola", "copyright",
    ];

    private static readonly string[] CertainBeginnings = ["commentaire", "commentform", "footer", "cookie"];

    /// <summary>Words after which a name tells what else is there, or how it looks.</summary>
    private static readonly Text.WordSet Asides = new("with without has no not wrapper");

    private static readonly string[] Roles =
    [
        "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert", "menu", "menubar", "toolbar", "alertdialog",
        "button",
    ];

    /// <summary>What marks an element, if anything does.</summary>
    public static FurnitureSign? Find(IElement element)
    {
        if (PageElements.Furniture.Contains(element.LocalName))
        {
            return new(element.LocalName, IsCertain: element.LocalName is "nav" or "footer" or "menu" or "amp-sidebar");
        }

        if (element.Attributes.Length == 0)
        {
            return null;
        }

        if (element.GetAttribute("role") is { } role && Array.IndexOf(Roles, role) >= 0 && !(role is "button" && Disclosure.Is(element)))
        {
            return new(role, IsCertain: true);
        }

        if (
            element.GetAttribute("itemprop") is { } property
            && property
                is "author"
                    or "caption"
                    or "keywords"
                    or "datePublished"
                    or "dateModified"
                    or "publisher"
                    or "copyrightHolder"
                    or "comment")
        {
            return new(property, IsCertain: true);
        }

        if (element.GetAttribute("rel") is "author" or "tag")
        {
            return new("rel", IsCertain: true);
        }

        return Hidden.Is(element) ? new("hidden", IsCertain: false)
            : element.LocalName is "article" or "main" or "body" or "html" ? null
            : InClass(element.GetAttribute("class")) ?? InId(element.LocalName, element.GetAttribute("id"));
    }

    private static FurnitureSign? InClass(string? names)
    {
        if (
            names is null or { Length: > LongestNames }
            || names.Contains("hentry", StringComparison.Ordinal)
            || names.Contains("type-post", StringComparison.Ordinal))
        {
            return null;
        }

        FurnitureSign? found = null;
        foreach (var range in names.AsSpan().SplitAny(" \t\r\n\f"))
        {
            if (InName(names.AsSpan(range)) is { } sign)
            {
                found = sign.IsCertain ? sign : found ?? sign;
            }
        }

        return found;
    }

    private static FurnitureSign? InId(string element, string? id) =>
        id is null or { Length: > 60 } || element is "p" or "li" or ['h', >= '1' and <= '6'] || new NameWords(id).Count() > LongestId
            ? null
            : InName(id);

    /// <summary>A name with a condition or a value in it (<c>md:hidden</c>, <c>[&amp;_h4]:mt-2</c>) is about looks.</summary>
    private static FurnitureSign? InName(ReadOnlySpan<char> name)
    {
        if (name.ContainsAny(":[(") )
        {
            return null;
        }

        FurnitureSign? found = null;
        for (var words = new NameWords(name); words.MoveNext();)
        {
            var word = words.Current;
            if (Asides.Contains(word))
            {
                return found;
            }

            if (CertainWords.Contains(word) || StartsWithAny(word, CertainBeginnings))
            {
                return new(word.ToString(), IsCertain: true);
            }

            if (found is null && (Words.Contains(word) || StartsWithAny(word, Beginnings)))
            {
                found = new(word.ToString(), IsCertain: false);
            }
        }

        return found;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
