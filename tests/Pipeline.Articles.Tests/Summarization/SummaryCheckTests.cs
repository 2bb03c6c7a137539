using Pipeline.Grounding;
using Pipeline.Summarization;

namespace Pipeline.Tests.Summarization;

/// <summary>A finished summary is compared with its article as an answer is.</summary>
public sealed class SummaryCheckTests
{
    private const string Lie = "The bridge will be closed for 9 years.";

    [Fact]
    public async Task What_a_model_was_not_allowed_to_say_is_kept_apart_and_counts_in_the_check()
    {
        var article = Articles.Short with { Language = "en" };
        var summaries = await FalseAnswer.SummariesAsync(article, (2, "Repairs will take six weeks."), (1, Lie));

        Assert.Equal([2, 0], summaries.Select(summary => summary.Dropped.Count));
        Assert.All(summaries, summary =>
        {
            var statements = new SummaryCheck(new GroundingChecker()).Check(summary, article, TestContext.Current.CancellationToken);

            Assert.Equal(1 + summary.Sentences.Count + summary.KeyPoints.Count + summary.Dropped.Count, statements.Count);
            Assert.Equal(2, statements.Count(statement => statement is { Text: Lie, Support: Support.Contradicted or Support.Missing }));
            Assert.All(
                statements.Where(statement => statement.Text != Lie),
                statement => Assert.Equal(Support.Supported, statement.Support));
        });
    }
}
