using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>Names of elements that tell what stands around an article, and names that only look like them.</summary>
public sealed class FurnitureTests
{
    private const string First =
        "The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan was drawn up.";

    private const string Second =
        "It will cost twelve million crowns, the mayor said, and it is to be open to pedestrians and cyclists by the end of the decade.";

    private const string Other = "Another story that many people have read today is about the price of bread in the towns along the coast.";

    [Theory]
    [InlineData("<div class='field field--label-hidden'>{0}</div>")]
    [InlineData("<div class='overflow-hidden'>{0}</div>")]
    [InlineData("<div class='relative'>{0}</div>")]
    [InlineData("<div class='hidden md:block'>{0}</div>")]
    [InlineData("<div class='[&_nav]:mt-2 md:sidebar'>{0}</div>")]
    [InlineData("<div class='layout with-sidebar'>{0}</div>")]
    [InlineData("<span class='cms_wrapper cms_meta_field' id='cms_wrapper_body'>{0}</span>")]
    [InlineData("<p id='gdpr-intro'>{0}</p>")]
    [InlineData("<section id='sharing-the-cost-of-bridges'>{0}</section>")]
    [InlineData("<div id='b-3f2a-ad-77c1'>{0}</div>")]
    public void A_name_that_only_looks_like_furniture_keeps_its_text(string wrapper)
    {
        var content = wrapper.Contains("<p ", StringComparison.Ordinal) ? First : $"<p>{First}</p>";

        Assert.Equal(
            $"{First}\n\n{Second}",
            Body($"<main>{wrapper.Replace("{0}", content, StringComparison.Ordinal)}<p>{Second}</p></main>"));
    }

    [Theory]
    [InlineData("gdpr-paragraph")]
    [InlineData("c-subscription__text")]
    [InlineData("poll2026 poll")]
    public void Paragraphs_that_are_all_named_for_their_topic_stay(string name) =>
        Assert.Equal(
            $"{First}\n\n{Second}\n\n{Other}",
            Body($"<main><p>{First}</p><p class='{name}'>{Second}</p><p class='{name}'>{Other}</p></main>"));

    [Fact]
    public void A_few_paragraphs_named_alike_beside_an_article_go() =>
        Assert.Equal(
            $"{First}\n\n{Second} {Second}\n\n{First} {First} {First}",
            Body(
                $"<main><p>{First}</p><p>{Second} {Second}</p><p>{First} {First} {First}</p><p class='newsletter'>{Other}</p><p class='newsletter'>More: {Other}</p></main>"
            ));

    [Theory]
    [InlineData("<div class='visually-hidden'>{0}</div>")]
    [InlineData("<div style='display: none'>{0}</div>")]
    [InlineData("<div class='related-articles'>{0}</div>")]
    [InlineData("<div class='siteSidebar'>{0}</div>")]
    [InlineData("<div class='newsletter2'>{0}</div>")]
    [InlineData("<div id='comments'>{0}</div>")]
    [InlineData("<div class='cookie-notice'>{0}</div>")]
    public void A_name_of_furniture_drops_its_text(string wrapper) =>
        Assert.Equal(
            $"{First}\n\n{Second}",
            Body($"<main><p>{First}</p><p>{Second}</p></main>{wrapper.Replace("{0}", $"<p>{Other}</p>", StringComparison.Ordinal)}"));

    [Fact]
    public void A_footer_is_no_article_however_long_it_is() =>
        Assert.Equal(
            $"{First}\n\n{Second}",
            Body(
                $"<main><p>{First}</p><p>{Second}</p></main><footer><p>{Other}</p><p>It was read by a thousand people. {Other}</p></footer>"
            ));

    [Fact]
    public void Cards_below_an_article_that_lead_to_others_are_not_its_text()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 4).Select(n => $"<p>{n}. {First} {Second}</p>"));
        var cards = string.Concat(
            Enumerable
                .Range(1, 3)
                .Select(n => $"<div class='card'><h3><a href='/{n}'>Story number {n} of today</a></h3><p>{n}. {Other}</p></div>"));

        Assert.DoesNotContain(
            "price of bread",
            Body($"<main>{paragraphs}<div class='more'>{cards}</div></main>"),
            StringComparison.Ordinal);
        Assert.Contains("price of bread", Body($"<main><p>{First}</p><div class='list'>{cards}</div></main>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_a_page_streams_late_stand_where_its_script_would_put_them() =>
        Assert.Equal(
            $"{First}\n\n{Second}\n\n{Other}",
            Body($"<main><p>{First}</p><template id='B:0'></template><p>{Other}</p></main><div hidden id='S:0'><p>{Second}</p></div>"));

    [Fact]
    public void Every_dropped_block_says_what_named_it_furniture()
    {
        var verdicts = ArticleCleaner.Explain(
            new RawArticle
            {
                Content =
                    $"<main><p>{First}</p><p>{Second} <span class='tooltip author'>A word of it.</span></p></main><div class='newsletter'><p>{Other}</p></div>",
                Markup = Markup.Html,
            },
            TestContext.Current.CancellationToken);

        Assert.Contains(
            verdicts,
            verdict =>
                !verdict.Kept && verdict.Text == Other && verdict.Reason.StartsWith("page furniture: newsletter", StringComparison.Ordinal)
        );
        Assert.Contains(
            verdicts,
            verdict =>
                !verdict.Kept
                && verdict.Text == "A word of it."
                && verdict.Reason.StartsWith("page furniture: author", StringComparison.Ordinal));
    }

    private static string Body(string body) => Cleaners.Default.Clean(
        new RawArticle { Content = $"<html><body>{body}</body></html>", Markup = Markup.Html }, TestContext.Current.CancellationToken).Body;
}
