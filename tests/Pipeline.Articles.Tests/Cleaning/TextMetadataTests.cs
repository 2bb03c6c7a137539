using Pipeline.Cleaning;
using Pipeline.Dumps;
using Pipeline.Dumps.Dates;

namespace Pipeline.Tests.Cleaning;

/// <summary>What the lines around the beginning of a plain-text dump say of its article.</summary>
public sealed class TextMetadataTests
{
    private const string Body = """
        The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan was drawn up.
        It will cost twelve million crowns, the mayor said, and it is to be open to pedestrians and cyclists by the end of the decade.
        The ferry that has carried people across since 1951 will stop when the bridge opens, and its crew of six will work in the harbour.
        """;

    [Theory]
    [InlineData("By Jane Roe\nMarch 3, 2026")]
    [InlineData("Written by\nJane Roe\n3 March 2026")]
    [InlineData("Jane Roe March 3, 2026")]
    [InlineData("March 3, 2026Jane Roe")]
    [InlineData("ByJane Roe\nPublished on 2026-03-03")]
    [InlineData("by Jane Roe\nMarch 3, 2026")]
    [InlineData("March 3, 2026 by Jane Roe")]
    [InlineData("Posted on March 3, 2026 by Jane Roe 59 Comments")]
    [InlineData("By: Jane Roe\nUpdated March 9, 2026\nMarch 3, 2026")]
    [InlineData("Jane Roe\nStaff Writer\nMarch 3, 2026")]
    [InlineData("Read More\nJane Roe\n5 min read\nMarch 3, 2026")]
    [InlineData("Jane Roe Published 10:19am 3 March 2026")]
    public void By_lines_and_dates_are_read_before_they_are_dropped(string lines)
    {
        var article = Clean(
            $"A second bridge for Brennau | Brennau Times\nHome\nNews\nA second bridge for Brennau\n{lines}\n{Body}\nThey read more than they write there."
        );

        Assert.Equal(("A second bridge for Brennau", "Jane Roe"), (article.Title, article.Byline));
        Assert.Equal((new DateOnly(2026, 3, 3), DatePrecision.Day), (article.PublishedOn, article.PublishedPrecision));
        Assert.StartsWith("The council of Brennau", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_the_story_is_not_its_own()
    {
        var article = Clean(
            $"A second bridge for Brennau\n{Body}\nThe first bridge was opened on 3 March 1996, and it was repaired in the year after.");

        Assert.Equal((null, null), (article.Byline, article.PublishedAt));
    }

    private static Article Clean(string text) =>
        Cleaners.Default.Clean(new RawArticle { Content = text }, TestContext.Current.CancellationToken);
}
