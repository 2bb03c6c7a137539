using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Cleaning;
using Pipeline.Summarization;
using Pipeline.Summarization.Answers;
using Pipeline.Summarization.Models;

namespace Pipeline.Tests.Summarization;

/// <summary>Articles longer than a model reads.</summary>
public sealed partial class LongArticleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_article_is_read_in_parts_and_evidence_points_at_its_own_sentences()
    {
        var article = Long(words: 3_000);
        var model = new ObedientModel();
        var summary = await Summarizers.Of(model, new SummaryOptions { MaxInputTokens = 1_000 }).SummarizeAsync(article, Cancellation);

        Assert.Equal(model.Calls, summary.Usage.Attempts);
        Assert.InRange(model.Calls, 4, 6);
        Assert.False(summary.Shortened);
        Assert.All(summary.KeyPoints, point => Assert.Equal(point.Text, Assert.Single(point.Evidence).In(article.Body)));
        Assert.Contains(summary.KeyPoints, point => point.Evidence[0].Start > article.Body.Length / 2);
    }

    [Fact]
    public async Task A_hundred_thousand_words_cost_no_more_than_the_parts_allow_and_the_result_says_what_was_not_read()
    {
        var article = Long(words: 100_000);
        var model = new ObedientModel();
        var summary = await Summarizers
            .Of(model, new SummaryOptions { MaxInputTokens = 5_000, MaxParts = 4 })
            .SummarizeAsync(article, Cancellation);

        Assert.Equal(5, model.Calls);
        Assert.True(summary.Shortened);
        Assert.All(model.Sizes, size => Assert.InRange(size, 1, 5_000));
        Assert.All(summary.KeyPoints, point => Assert.Equal(point.Text, Assert.Single(point.Evidence).In(article.Body)));
    }

    [Fact]
    public async Task A_model_that_reads_less_than_is_configured_gets_smaller_parts()
    {
        var model = new ObedientModel { Reads = 1_600 };
        var summary = await Summarizers.Of(model).SummarizeAsync(Long(words: 3_000), Cancellation);

        Assert.NotEmpty(summary.KeyPoints);
        Assert.False(summary.Shortened);
        Assert.Equal(model.Calls, summary.Usage.Attempts);
    }

    [Fact]
    public void What_would_be_asked_of_a_long_article_can_be_told_before()
    {
        var requests = Summarizers
            .Of(new ObedientModel(), new SummaryOptions { MaxInputTokens = 1_000 })
            .Preview(Long(words: 3_000), Cancellation);

        Assert.InRange(requests.Count, 4, 6);
    }

    private static Article Long(int words)
    {
        string[] what = ["harbour", "school", "library", "market", "museum", "station", "hospital", "theatre", "stadium", "bakery"];
        return Articles.Of(
            "The year in Kelmouth",
            [
                .. Enumerable
                    .Range(1, words / 24)
                    .Select(i =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"In week {i} the {what[i % 10]} of district {i * 7} received {i * 13} visitors. Its keeper Anna Number{i} said that they came for the {what[(i + 3) % 10]}."
                        )),
            ]);
    }

    /// <summary>Makes a key point of the first, the middle and the last sentence it is shown.</summary>
    private sealed partial class ObedientModel : IModelClient
    {
        private readonly List<int> sizes = [];

        public int Reads { get; init; } = int.MaxValue;

        public int Calls => sizes.Count;

        public IReadOnlyList<int> Sizes => sizes;

        public string Model => "obedient";

        public string Options => "";

        public Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
        {
            var article = request.Messages[1].Content;
            lock (sizes)
            {
                sizes.Add(article.Split(' ').Length);
            }

            if (article.Split(' ').Length > Reads)
            {
                return Task.FromResult(ScriptedModel.Fails(ModelFailure.TooLong)());
            }

            var lines = Line().Matches(article);
            Match[] chosen = [lines[0], lines[lines.Count / 2], lines[^1]];
            var answer = new SummaryAnswer(
                [
                    .. chosen.Select(line => new PointAnswer(
                        [int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture)],
                        line.Groups[2].Value)),
                ],
                "The year in Kelmouth",
                string.Join(' ', chosen.Select(line => line.Groups[2].Value)));
            return Task.FromResult(new ModelCompletion
            {
                Finish = ModelFinish.Stop,
                Content = JsonSerializer.Serialize(answer, AnswerJson.Default.SummaryAnswer),
                Usage = ScriptedModel.OneCall,
            });
        }

        [GeneratedRegex(@"^\[(\d+)\] (.*)$", RegexOptions.Multiline)]
        private static partial Regex Line();
    }
}
