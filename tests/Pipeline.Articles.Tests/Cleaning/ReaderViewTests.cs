using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>A page's body is what a reader takes for the article: its numbers and questions too, but no captions and pointers.</summary>
public sealed class ReaderViewTests
{
    private const string First =
        "<p>The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan.</p>";

    private const string Second =
        "<p>It will cost twelve million crowns, the mayor said, and it is to be open to pedestrians by the end of the decade.</p>";

    [Fact]
    public void Items_of_an_ordered_list_keep_their_numbers()
    {
        const string List =
            "<ol><li><p>Draw up the plan anew.</p><p>It is old.</p></li><li>Ask the town. <ul><li>All of it.</li></ul></li></ol>";

        var body = Clean(First + List + Second).Body;

        Assert.Contains("\n\n1. Draw up the plan anew.\n\nIt is old.\n\n2. Ask the town.\n\nAll of it.\n\n", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ol start='4'><li>Draw up the plan anew.</li><li>Ask the town.</li></ol>", "4. Draw up the plan anew.\n\n5. Ask the town.")]
    [InlineData("<ol><li value='7'>Draw up the plan anew.</li><li>Ask the town.</li></ol>", "7. Draw up the plan anew.\n\n8. Ask the town.")]
    [InlineData("<ol><li>1. Draw up the plan anew.</li><li>2. Ask the town.</li></ol>", "\n\n1. Draw up the plan anew.\n\n2. Ask the town.")]
    [InlineData("<ul><li>Draw up the plan anew.</li><li>Ask the town.</li></ul>", "\n\nDraw up the plan anew.\n\nAsk the town.")]
    public void Numbers_are_those_in_view(string list, string expected) =>
        Assert.Contains(expected, Clean(First + list + Second).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("<button aria-expanded='false'>Who pays for the bridge?</button>")]
    [InlineData("<h3><button aria-controls='a1'>Who pays for the bridge?</button></h3>")]
    [InlineData("<h3 role='button' aria-expanded='true'>Who pays for the bridge?</h3>")]
    public void A_question_that_opens_its_answer_is_a_subhead(string question) =>
        Assert.Contains(
            "\n\nWho pays for the bridge?\n\nIt will",
            Clean($"{First}{question}<div>{Second}</div>").Body,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<button aria-expanded='false'>Show menu</button>")]
    [InlineData("<button>Was this helpful?</button>")]
    public void Other_buttons_are_none_of_the_article(string button) =>
        Assert.DoesNotContain(
            Label(button),
            Clean($"{First}{button}{Second}").Body,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<figure><figcaption>The old bridge leads to the market square of the town.</figcaption></figure>", "old bridge")]
    [InlineData("<p class='wp-caption-text caption'>The old bridge leads to the market square of the town.</p>", "old bridge")]
    [InlineData("<p><a href='/7'>Read the full report on the bridge</a></p>", "full report")]
    [InlineData("<p>Related: <a href='/7'>All that is known of the bridge</a></p>", "is known")]
    [InlineData("<p><a href='/7'>Learn more.</a></p>", "Learn")]
    public void Captions_and_pointers_are_none_of_a_long_page_s_article(string aside, string text) =>
        Assert.DoesNotContain(text, Clean(Long(aside)).Body, StringComparison.Ordinal);

    [Fact]
    public void A_table_of_contents_is_none_of_a_long_page_s_article()
    {
        const string Contents =
            "<p>Table of contents</p><ul><li><a href='#1'>What the old bridge was</a></li><li><a href='#2'>Who built it</a></li></ul>";

        var body = Clean(First + Contents + Long("<h2>What the old bridge was</h2>" + Second + "<h2>Who built it</h2>")).Body;

        Assert.DoesNotContain("contents", body, StringComparison.Ordinal);
        Assert.Equal(2, body.Split("What the old bridge was").Length);
        Assert.Equal(2, body.Split("Who built it").Length);
    }

    [Theory]
    [InlineData("Advertisement. Scroll to continue reading.")]
    [InlineData("Sponsor Message")]
    [InlineData("Article continues below the picture")]
    [InlineData("Seguir leyendo:")]
    public void A_prompt_to_go_on_is_none_of_the_article(string prompt) =>
        Assert.DoesNotContain(prompt, Clean($"{First}<p>{prompt}</p>{Second}").Body, StringComparison.Ordinal);

    [Fact]
    public void The_headline_that_the_page_s_head_has_too_is_none_of_the_body() =>
        Assert.StartsWith("The council", Clean(Long("")).Body, StringComparison.Ordinal);

    [Fact]
    public void A_sentence_in_a_link_is_no_pointer() =>
        Assert.Contains(
            "Read the plan before you vote on it in autumn.",
            Clean(Long("<p><a href='/7'>Read the plan before you vote on it in autumn.</a></p>")).Body,
            StringComparison.Ordinal);

    [Fact]
    public void What_is_said_of_the_author_at_the_end_is_none_of_the_article()
    {
        var article = Clean(
            Long("") + "<h3>About the author</h3><p>Jane Roe is a reporter with the Brennau Times and has lived there all her life.</p>",
            "<meta name='author' content='Jane Roe'>");

        Assert.EndsWith("end of the decade.", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_author_s_name_above_the_first_paragraph_is_none_of_the_article() =>
        Assert.StartsWith(
            "The council",
            Clean("<p>Jane Roe</p>" + Long(""), "<meta name='author' content='Jane Roe'>").Body,
            StringComparison.Ordinal);

    [Fact]
    public void An_author_in_the_middle_of_an_article_stays() =>
        Assert.Contains(
            "Jane Roe is the mayor",
            Clean(
                Long("<p>Jane Roe is the mayor of this town of nine thousand, and she has written of it for years.</p>"),
                "<meta name='author' content='Jane Roe'>").Body,
            StringComparison.Ordinal);

    /// <summary>Of so many blocks that the learned step is asked.</summary>
    private static string Long(string aside) =>
        $"{First}{Middle("engineers")}{aside}{Middle("builders")}{Second}";

    private static string Middle(string who) => string.Concat(Enumerable.Range(1900, 18).Select(year =>
        $"<p>In {year} the {who} looked at the river once more and found that it had moved its bed, so they drew another map.</p>"));

    private static string Label(string button) => button[(button.IndexOf('>', StringComparison.Ordinal) + 1)..button.LastIndexOf('<')];

    private static Article Clean(string body, string head = "") => Cleaners.Default.Clean(
        new RawArticle
        {
            Markup = Markup.Html,
            Content = $"""
                <html lang='en'><head><title>A second bridge</title>{head}</head>
                <body><article><h1>A second bridge</h1>{body}</article></body></html>
                """,
        },
        TestContext.Current.CancellationToken);
}
