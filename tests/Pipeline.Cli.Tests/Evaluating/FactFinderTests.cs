using Pipeline.Cleaning;
using Pipeline.Cli.Evaluating;
using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Grounding;
using Pipeline.Summarization;

namespace Pipeline.Cli.Tests.Evaluating;

/// <summary>When a summary counts as stating a fact.</summary>
public sealed class FactFinderTests
{
    private static readonly FactFinder Finder = new(new SummaryCheck(new GroundingChecker()));

    private static readonly Summary Summary = new()
    {
        Headline = "Night ferry returns to Kaland",
        Text = "The night ferry from Tern Point to Kaland sails again from 3 June. The union rejected the new timetable.",
        Sentences =
        [
            new("The night ferry from Tern Point to Kaland sails again from 3 June.", []),
            new("The union rejected the new timetable.", []),
        ],
        KeyPoints = [new("A ticket costs 2,300 crowns, the harbour board's chair said.", [])],
        Model = "stand-in",
    };

    private static readonly Article Article = new() { Title = "", Body = "", Paragraphs = [], Language = "en" };

    [Theory]
    [InlineData("The night ferry sails again from 3 June.", true)]
    [InlineData("A ticket costs 2,300 crowns.", true)]
    [InlineData("A ticket costs 3,200 crowns.", false)]
    [InlineData("A fire had broken out in the engine room.", false)]
    public void A_statement_is_compared_with_headline_text_and_points(string fact, bool isCovered) =>
        Assert.Equal(isCovered, IsCovered(new([fact], [])));

    [Fact]
    public void One_wording_is_enough() =>
        Assert.True(IsCovered(new(["Passengers will be able to travel by sea after dark.", "The night ferry sails again."], [])));

    [Theory]
    [InlineData("3 June", true)]
    [InlineData("3 JUNE", true)]
    [InlineData("3 July|3 June", true)]
    [InlineData("ferr*", true)]
    [InlineData("harbour board", true)]
    [InlineData("2,300", true)]
    [InlineData("300", false)]
    [InlineData("ferr", false)]
    [InlineData("June 3", false)]
    public void Terms_are_looked_for_as_whole_words_in_their_order(string terms, bool isCovered) =>
        Assert.Equal(isCovered, IsCovered(new(["It is so."], [terms.Split('|')])));

    [Fact]
    public void Of_each_group_a_term_must_be_there()
    {
        Assert.True(IsCovered(new(["It is so."], [["ferry", "ship"], ["Kaland"]])));
        Assert.False(IsCovered(new(["It is so."], [["ferry", "ship"], ["Lugna"]])));
    }

    [Fact]
    public void Where_terms_are_given_a_statement_that_is_there_does_not_help() =>
        Assert.False(IsCovered(new(["The night ferry sails again from 3 June."], [["Lugna"]])));

    [Fact]
    public void A_false_statement_is_not_there_where_the_summary_rather_says_what_is_so()
    {
        const string Untrue = "The jury accepted the protest of the union against the new timetable.";

        Assert.False(IsCovered(new(["The union approved the new timetable."], [], "The union rejected the new timetable.")));
        Assert.False(IsCovered(new(["The union rejected the new timetable."], [], "The union rejected the new timetable.")));
        Assert.True(IsCovered(new(["The union rejected the new timetable."], [], Untrue)));
    }

    private static bool IsCovered(GoldenFact fact) => Finder.In(Summary, Article, fact, TestContext.Current.CancellationToken).IsCovered;
}
