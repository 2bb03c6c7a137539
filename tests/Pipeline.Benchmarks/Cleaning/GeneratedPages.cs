using Pipeline.Benchmarks.Dumps;

namespace Pipeline.Benchmarks.Cleaning;

/// <summary>Pages of invented news with what stands around articles, and the same as plain text; always the same ones.</summary>
internal static class GeneratedPages
{
    private const int Count = 200;

    /// <summary>Links in each menu and teasers beside each article: with them a page has some 40 KB.</summary>
    private const int Links = 60;

    public static IReadOnlyList<string> Html() => [.. Articles().Select(Page)];

    public static IReadOnlyList<string> Text() =>
        [
            .. Articles()
                .Select(article =>
                    $"Home\nNews\nSport\nSubscribe to our newsletter\n\n{article.Title}\n\nBy {article.Author}\n\n{string.Join("\n\n", article.Paragraphs)}\n\nShare this article\nMost read\n{article.Title}\n"
                ),
        ];

    private static IEnumerable<GeneratedArticle> Articles()
    {
        var generator = new NewsGenerator(1);
        return Enumerable.Range(0, Count).Select(_ => generator.Next());
    }

    private static string Page(GeneratedArticle article)
    {
        var menu = string.Concat(
            Enumerable
                .Range(0, Links)
                .Select(n => $"<li class=\"menu-item menu-item-{n}\"><a href=\"/section/{n}\" title=\"Section {n}\">Section {n}</a></li>\n")
        );
        var teasers = string.Concat(
            Enumerable
                .Range(0, Links)
                .Select(n =>
                    $"<div class=\"teaser teaser-{n}\"><a href=\"/story/{n}\"><img src=\"/{n}.jpg\" alt=\"\"><h3>{article.Title}</h3></a><p class=\"summary\">{article.Paragraphs[0][..60]}</p></div>\n"
                ));
        var body = string.Concat(
            article.Paragraphs.Select(text =>
                $"<p>{text}</p>\n<figure><img src=\"/p.jpg\"><figcaption>{text[..40]}</figcaption></figure>\n"));
        return $$"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{article.Title}} | News</title><meta property="og:title" content="{{article.Title}}">
            <script>window.data = {"a": "{{new string(
                'x',
                4000
            )}}"};</script></head><body><header class="site-header"><nav><ul>{{menu}}</ul></nav></header>
            <main><article><h1>{{article.Title}}</h1><div class="byline">By {{article.Author}}</div><div class="article-body">{{body}}</div></article>
            <aside>{{teasers}}</aside></main><footer><ul>{{menu}}</ul></footer></body></html>
            """;
    }
}
