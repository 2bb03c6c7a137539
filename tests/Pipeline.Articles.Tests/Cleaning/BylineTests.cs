using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>By-lines that a field gave.</summary>
public sealed class BylineTests
{
    private const string Body =
        "<p>The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan was drawn up.</p>";

    [Theory]
    [InlineData("By Jane Roe, Business Writer", "Jane Roe, Business Writer")]
    [InlineData("BY JANE ROE", "JANE ROE")]
    [InlineData("ByJane Roe", "Jane Roe")]
    [InlineData("Por Lucía Barrientos", "Lucía Barrientos")]
    [InlineData("Von Hans Müller", "Hans Müller")]
    [InlineData("Di Luigi Rossi", "Luigi Rossi")]
    [InlineData("Written by: Jane Roe", "Jane Roe")]
    [InlineData("By", null)]
    public void What_stands_before_the_name_goes(string byline, string? expected)
    {
        Assert.Equal(expected, Byline(byline, Markup.Html));
        Assert.Equal(expected, Byline(byline, Markup.Text));
    }

    [Theory]
    [InlineData("Byron Hale")]
    [InlineData("Von Trier")]
    [InlineData("Von der Heide, Klaus")]
    [InlineData("Di Maio")]
    [InlineData("Jane Roe, by special request")]
    public void A_name_that_begins_alike_stays(string byline) => Assert.Equal(byline, Byline(byline, Markup.Html));

    private static string? Byline(string byline, Markup markup) =>
        Cleaners
            .Default.Clean(
                new RawArticle
                {
                    Content = Body,
                    Markup = markup,
                    Title = "A second bridge",
                    Byline = byline,
                },
                TestContext.Current.CancellationToken)
            .Byline;
}
