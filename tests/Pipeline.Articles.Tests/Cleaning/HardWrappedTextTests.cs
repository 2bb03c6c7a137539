using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>Text whose lines end before its sentences do.</summary>
public sealed class HardWrappedTextTests
{
    private const string Wire = """
        Kelmouth Tugs Inc said its
        board of directors approved a two-for-one split of its
        common shares for holders of record as of April 1.
            The company also said its board voted to recommend to
        shareholders at the annual meeting April 23 an increase in the
        authorized capital from five mln to 25 mln shares.
            It has paid a dividend for each of the last eleven years and
        expects to pay eight cents a share in June.

        """;

    [Fact]
    public void The_first_line_of_a_lead_is_part_of_it()
    {
        var article = Clean(new RawArticle { Content = "Kelmouth Tugs approves share split\n\n" + Wire });

        Assert.Equal("Kelmouth Tugs approves share split", article.Title);
        Assert.StartsWith(
            "Kelmouth Tugs Inc said its board of directors approved a two-for-one split of its common shares",
            article.Body,
            StringComparison.Ordinal);
        Assert.Equal(3, article.Paragraphs.Count);
    }

    [Fact]
    public void A_body_given_by_a_field_has_no_headline_in_it() =>
        Assert.StartsWith(
            "Kelmouth Tugs Inc said its board of directors approved",
            Clean(new RawArticle { Title = "Kelmouth Tugs approves share split", Content = Wire }).Body,
            StringComparison.Ordinal);

    [Fact]
    public void A_short_first_line_of_a_body_given_by_a_field_stays() =>
        Assert.StartsWith(
            "At last\n\nThe council decided",
            Clean(
                new RawArticle
                {
                    Title = "A bridge",
                    Content =
                        "At last\n\nThe council decided on Monday to build a second bridge over the river.\n\nIt will cost twelve million crowns, the mayor said.",
                }
            ).Body,
            StringComparison.Ordinal);

    [Fact]
    public void Lines_that_end_at_inline_links_are_one_sentence()
    {
        var body = Clean(
            new RawArticle
            {
                Title = "Harbour board shows its new tug",
                Content =
                    "The harbour board of Kelmouth has shown its new electric tug to the public.\nThe tug pulled a barge of 900 tonnes through\nthe narrow gate\n, and turned on the spot.\n"
                    + "According to the master of the port, the day\n“Power in the Basin”\ndrew four thousand people. He wants to repeat it every year.",
            }
        ).Body;

        Assert.Contains(
            "The tug pulled a barge of 900 tonnes through the narrow gate, and turned on the spot.",
            body,
            StringComparison.Ordinal);
        Assert.Contains("the day “Power in the Basin” drew four thousand people.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_short_lines_is_not_joined()
    {
        var body = Clean(
            new RawArticle
            {
                Title = "What the ferry carries",
                Content =
                    "The night ferry sails again from April, eleven years after the last one was taken out of service.\n\nFoot passengers\nBicycles\nCars with two people\n\nTickets are sold at the harbour and by telephone from the first of March.",
            }
        ).Body;

        Assert.Contains("Foot passengers\n\nBicycles\n\nCars with two people", body, StringComparison.Ordinal);
    }

    private static Article Clean(RawArticle raw) => Cleaners.Default.Clean(raw, TestContext.Current.CancellationToken);
}
