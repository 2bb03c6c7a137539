using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>Tells what stands around articles by the names that page authors give to elements.</summary>
internal static class Furniture
{
    /// <summary>Whole words of class and id.</summary>
    private static readonly Text.WordSet Words = new("""
        ad ads adbox adslot adunit advert adverts banner billboard breadcrumb breadcrumbs byline bylines caption captions copyright credit credits
        cookie cookies consent disclaimer disqus footer gdpr hidden menu meta metadata nav navbar navi navigation newsletter outbrain taboola pager pagination
        pagenav paging popup modal overlay poll promo promos rating ratings rss sidebar sidebars sidenav signup signin login skip
        social socials sponsor sponsored sponsors sr subscribe subscription tags tagcloud taglist teaser teasers toolbar tools topics trending
        tweetbutton whatsapp facebook twitter widgets author authors autor autoren bio biography dateline timestamp
        recirc recirculation readmore seealso mostread popular kicker print printonly
        anzeige werbung publicidad publicidade publicite pub reklame reklama bildunterschrift bildtext bildnachweis fotocredit legende leyenda
        kommentare comment comments commentlist commentform commenter comentarios comentario commentaires reacties empfehlungen verwandte relacionadas relacionados weiterlesen
        textbox img imagedescription assinatura suscripcion upsell screenreader visuallyhidden infobox factbox
        """);

    /// <summary>Beginnings of words of class and id.</summary>
    private static readonly string[] Beginnings =
        ["advertis", "commentaire", "commentform", "share", "sharing", "relat", "recommend", "newslet", "subscri", "syndicat", "bookmark", "breadcrumb", "sponsor", "promo", "teaser", "footer", "sidebar", "sociab", "addthis", "sharedaddy", "outbrain", "taboola", "cookie", "copyright"];

    private static readonly string[] Roles = ["navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert", "menu", "menubar", "toolbar", "alertdialog", "button"];

    public static bool Is(IElement element)
    {
        if (PageElements.Furniture.Contains(element.LocalName))
        {
            return true;
        }

        if (element.Attributes.Length == 0)
        {
            return false;
        }

        return element.GetAttribute("hidden") is not null
            || element.GetAttribute("aria-hidden") is "true"
            || element.GetAttribute("role") is { } role && Array.IndexOf(Roles, role) >= 0
            || element.GetAttribute("style") is { } style && IsHidden(style)
            || element.GetAttribute("itemprop") is { } property && property is "author" or "caption" or "keywords" or "datePublished" or "dateModified" or "publisher" or "copyrightHolder" or "comment"
            || element.GetAttribute("rel") is "author" or "tag"
            || element.LocalName is not ("article" or "main" or "body" or "html") && (Names(element.GetAttribute("class")) || Names(element.GetAttribute("id")));
    }

    private static bool IsHidden(string style) =>
        style.Replace(" ", "", StringComparison.Ordinal) is var plain
        && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static bool Names(string? value)
    {
        if (value is null or { Length: > 1000 } || value.Contains("hentry", StringComparison.Ordinal) || value.Contains("type-post", StringComparison.Ordinal))
        {
            return false;
        }

        var start = 0;
        for (var i = 1; i <= value.Length; i++)
        {
            if (i < value.Length && char.IsLetter(value[i]) && !(char.IsUpper(value[i]) && char.IsLower(value[i - 1])))
            {
                continue;
            }

            var word = value.AsSpan(start, i - start);
            if (word.Length > 0 && !char.IsLetter(word[0]))
            {
                word = word[1..];
            }

            start = i;
            if (word.Length > 1 && NamesFurniture(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesFurniture(ReadOnlySpan<char> word)
    {
        if (Words.Contains(word))
        {
            return true;
        }

        foreach (var beginning in Beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
