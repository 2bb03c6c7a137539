using System.Text.Json;
using Pipeline.Grounding;
using Pipeline.Tests.Summarization;

namespace Pipeline.Tests.Grounding;

/// <summary>How often an editor's bullet point scores higher than the same with one error in it; see docs/benchmarks.md.</summary>
public sealed class FalsifiedClaimTests
{
    [Fact]
    public void A_true_claim_mostly_scores_higher_than_a_falsified_one()
    {
        var path = EvaluationData.Summaries("cnn_dm.jsonl");
        Assert.SkipUnless(File.Exists(path), $"The evaluation data is not here: no {path}.");
        var checker = new GroundingChecker();
        var random = new Random(7);
        var wins = new SortedDictionary<string, List<double>>();
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            var article = row.RootElement.GetProperty("article").GetString()!;
            var falsified = new Falsified(article, random);
            foreach (
                var claim in row
                    .RootElement.GetProperty("highlights")
                    .EnumerateArray()
                    .Select(item => item.GetString()!)
                    .Where(claim => claim.Split(' ').Length > 5))
            {
                var right = checker.Check(claim, article, TestContext.Current.CancellationToken).Score;
                foreach (var (error, wrong) in falsified.Of(claim))
                {
                    var other = checker.Check(wrong, article, TestContext.Current.CancellationToken).Score;
                    wins.TryAdd(error, []);
                    wins[error].Add(right > other ? 1 : right < other ? 0 : 0.5);
                }
            }
        }

        var figures = string.Join(
            ", ",
            wins.Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value.Average():P1} of {pair.Value.Count}")));
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(wins.Values.SelectMany(results => results).Average() > 0.75, figures);
    }
}
