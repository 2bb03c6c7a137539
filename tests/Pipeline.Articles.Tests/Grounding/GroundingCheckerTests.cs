using CsCheck;
using Pipeline.Grounding;

namespace Pipeline.Tests.Grounding;

public sealed class GroundingCheckerTests
{
    private const string Source = """
        The harbour of Lorne Bay will close for eleven weeks from 3 May, the port authority said on Monday. Repairs will cost 18.4 million crowns, half of it paid by the state.
        Ines Falk, the harbour master, did not rule out a second closure. "We cannot wait for a third flood," she said.
        The ferry Aurora rammed the trawler Petrel near Tern Point in March. Two thousand people signed a petition against the works.
        The mayor of Lorne Bay, Karl Stenn, praised the brother of Ines Falk for his help.
        """;

    [Theory]
    [InlineData("The harbour will close for eleven weeks from 3 May.", "The harbour will close for twelve weeks from 3 May.")]
    [InlineData("The harbour will close for 11 weeks.", "The harbour will close for 18 weeks.")]
    [InlineData("Repairs will cost about 18 million crowns.", "Repairs will cost about 28 million crowns.")]
    [InlineData("The state pays half of the repairs.", "The state pays a third of the repairs.")]
    [InlineData("2,000 people signed a petition.", "3,000 people signed a petition.")]
    [InlineData("Ines Falk did not rule out a second closure.", "Ines Falk ruled out a second closure.")]
    [InlineData("The harbour will close for eleven weeks.", "The harbour will not close for eleven weeks.")]
    [InlineData("The ferry Aurora rammed the trawler Petrel.", "The trawler Petrel rammed the ferry Aurora.")]
    [InlineData("The trawler Petrel was rammed by the ferry Aurora.", "The ferry Aurora was rammed by the trawler Petrel.")]
    [InlineData("Karl Stenn, mayor of Lorne Bay, praised her brother.", "Karl Stenn, mayor of Tern Point, praised her brother.")]
    [InlineData("Ines Falk is the harbour master.", "Karl Stenn is the harbour master.")]
    [InlineData("Falk said: \"We cannot wait for a third flood.\"", "Falk said: \"We cannot wait for a second flood.\"")]
    [InlineData(
        "The port authority said on Monday that the harbour will close.",
        "The port authority said on Friday that the harbour will close.")]
    public void A_true_claim_scores_higher_than_one_with_a_word_changed(string right, string wrong)
    {
        var (good, bad) = (Check(right), Check(wrong));
        Assert.True(good.Score > bad.Score, $"{good.Score} ({good.Reason}) against {bad.Score} ({bad.Reason})");
    }

    [Fact]
    public void A_sentence_of_the_text_is_supported_by_itself()
    {
        var result = Check("Two thousand people signed a petition against the works.");
        Assert.True(result.Grounded);
        Assert.InRange(result.Score, 0.99, 1);
        Assert.Equal("Two thousand people signed a petition against the works.", Assert.Single(result.Evidence).In(Source));
    }

    [Theory]
    [InlineData("Anna Berg opened the museum in Kaland.", "Berg")]
    [InlineData("The harbour will close for 40 weeks from 3 May.", "40")]
    [InlineData("The harbour will never close.", "denies")]
    public void The_reason_names_what_is_wrong(string claim, string reason)
    {
        var result = Check(claim);
        Assert.False(result.Grounded);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("of the and")]
    public void A_claim_that_says_nothing_is_not_supported(string claim) => Assert.Equal(0, Check(claim).Score);

    [Fact]
    public void Any_claim_has_a_score_between_0_and_1_and_evidence_within_the_text() =>
        Gen.Select(Gen.String[Gen.Char["aBc dE19.,\"'n“”?!- 。の中"], 0, 60], Gen.String[Gen.Char["aBc dE19.,\"'n“”?!- 。の中\n"], 0, 200])
            .Sample(
                (claim, source) =>
                {
                    var result = new GroundingChecker().Check(claim, source, TestContext.Current.CancellationToken);
                    Assert.InRange(result.Score, 0, 1);
                    Assert.All(result.Evidence, span => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= source.Length));
                });

    [Theory]
    [InlineData("harbour ")]
    [InlineData("The harbour closed. ")]
    [InlineData("a harbour of ")]
    public void A_text_of_megabytes_takes_seconds(string pattern)
    {
        var source = string.Concat(Enumerable.Repeat(pattern, 4_000_000 / pattern.Length));
        var claim = string.Concat(Enumerable.Repeat(pattern, 2_000));
        Assert.InRange(new GroundingChecker().Check(claim, source, TestContext.Current.CancellationToken).Score, 0, 1);
    }

    [Theory]
    [InlineData("Anna Berg praised 12 pounds and Karl did not deny if she said. ")]
    [InlineData("Karl Berg, Anna Stenn, Ines Falk, not 5 not 7 not 9; he, she, up, down, before, after? ")]
    public void Time_grows_with_the_text(string pattern)
    {
        const int Length = 2_000_000;
        var claim = string.Concat(Enumerable.Repeat(pattern, 40));
        Growth.IsInProportion(size =>
        {
            var source = string.Concat(Enumerable.Repeat(pattern, (int)(size * Length / pattern.Length)));
            return () => new GroundingChecker().Check(claim, source, TestContext.Current.CancellationToken);
        });
    }

    private static GroundingResult Check(string claim) =>
        new GroundingChecker().Check(claim, Source, TestContext.Current.CancellationToken);
}
