using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Grounding;
using Pipeline.Summarization.Answers;
using Pipeline.Summarization.Extractive;
using Pipeline.Summarization.Models;
using Pipeline.Summarization.Prompts;

namespace Pipeline.Summarization;

/// <summary>
/// Asks a language model: one call when all goes well; one more when the answer was cut off, one to repair an answer that does
/// not hold. A long article is read in parts, a call each, and joined by one more from the sentences that the parts cite.
/// </summary>
public sealed class ModelSummarizer : ISummarizer
{
    /// <summary>How often the parts are halved for a model that reads less than is configured.</summary>
    private const int MostHalvings = 3;

    /// <summary>Parts that are asked for at once.</summary>
    private const int PartsAtOnce = 4;

    /// <summary>What stands for a part in the joining call when its answer cannot be used. Sentences.</summary>
    private const int FirstSentences = 3;

    private readonly IModelClient client;
    private readonly ITokenCounter counter;
    private readonly SummaryOptions options;
    private readonly GroundingOptions held;
    private readonly ILogger<ModelSummarizer> logger;
    private readonly ArticleQuestion question;

    public ModelSummarizer(
        IModelClient client,
        ITokenCounter counter,
        IOptions<SummaryOptions> options,
        IOptions<GroundingOptions> held,
        ILogger<ModelSummarizer> logger)
    {
        this.client = client;
        this.counter = counter;
        this.options = options.Value;
        this.held = held.Value;
        this.logger = logger;
        var prompt = new SummaryPrompt(this.options, client.HasCheapCache);
        question = new(client, prompt, this.options, new(new GroundingChecker(this.held)));
        Profile = new(
            client.Model,
            prompt.Version,
            string.Join(';', new[] { client.Options, this.options.Describe(), this.held.Describe() }.Where(text => text.Length > 0)));
    }

    public SummaryProfile Profile { get; }

    /// <summary>What the model would be asked about an article when all goes well, without asking.</summary>
    public IReadOnlyList<ModelRequest> Preview(Article article, CancellationToken cancellationToken)
    {
        var sentences = Sentences(article, cancellationToken);
        var (parts, _) = Parts(sentences, options.MaxInputTokens, cancellationToken);
        return parts is [_]
            ? [question.Request(parts[0])]
            : [.. parts.Append(Joined(sentences, parts.Select(First))).Select(question.Request)];
    }

    public async Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        var usage = new UsageSum();
        var (reading, shortened) = await ReadAsync(Sentences(article, cancellationToken), usage, cancellationToken);
        var answer = reading.Summary
            ?? throw usage.Spent(ModelFailure.BadOutput.Exception($"no usable answer after a repair: {reading.Describe()}"));
        if (reading.Problems.Count > 0)
        {
            logger.LogInformation("Article {TextId}: left after a repair: {Problems}", article.TextId, reading.Describe());
        }

        var points = Kept(answer.KeyPoints);
        if (points.Count == 0)
        {
            throw usage.Spent(
                ModelFailure.Ungrounded.Exception($"the article supports none of the key points, also after a repair: {reading.Describe()}")
            );
        }

        var text = Kept(answer.Sentences) is { Count: > 0 } kept ? kept : points;
        return new Summary
        {
            Headline =
                answer.Headline
                ?? Headlines.Of(
                    article.Title,
                    [
                        [points[0].Text],
                    ]),
            HeadlineSupport =
                answer.Headline is not null ? answer.HeadlineSupport
                : string.IsNullOrWhiteSpace(article.Title) ? points[0].Support
                : Support.Supported,
            Text = string.Join(' ', text.Select(sentence => sentence.Text)),
            Sentences = text,
            KeyPoints = points,
            Topics = answer.Topics,
            Dropped = [.. answer.Sentences.Concat(answer.KeyPoints).Where(statement => !IsKept(statement))],
            Model = client.Model,
            Usage = usage.Total,
            Shortened = shortened,
        };
    }

    private async Task<(AnswerReading Reading, bool Shortened)> ReadAsync(
        NumberedSentences sentences,
        UsageSum usage,
        CancellationToken cancellationToken)
    {
        var budget = options.MaxInputTokens;
        for (var halved = 0; ; halved++)
        {
            var (parts, shortened) = Parts(sentences, budget, cancellationToken);
            try
            {
                var whole = parts is [var only] ? only : await JoinAsync(sentences, parts, usage, cancellationToken);
                return (await question.AskAsync(whole, usage, cancellationToken), shortened);
            }
            catch (SummarizationException e)
                when (e.FailureClass == ModelFailure.TooLong.Class && sentences.Count > 1 && halved < MostHalvings)
            {
                var half = Math.Min(budget, counter.Count(sentences.Render())) / 2;
                budget = Math.Max(half / 2, half - counter.Count(question.Instructions));
            }
        }
    }

    /// <summary>The sentences of the article that the parts' key points cite.</summary>
    private async Task<NumberedSentences> JoinAsync(
        NumberedSentences sentences, List<NumberedSentences> parts, UsageSum usage, CancellationToken cancellationToken)
    {
        var cited = new IEnumerable<TextSpan>[parts.Count];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = PartsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, parts.Count, atOnce, async (i, cancelled) =>
        {
            var reading = await question.AskOnceAsync(parts[i], usage, cancelled);
            var grounded = reading.Summary?.KeyPoints.Where(IsBelieved).SelectMany(point => point.Evidence).ToList();
            cited[i] = grounded is { Count: > 0 } ? grounded : First(parts[i]);
        });
        return Joined(sentences, cited);
    }

    private (List<NumberedSentences> Parts, bool Shortened) Parts(
        NumberedSentences sentences,
        int budget,
        CancellationToken cancellationToken)
    {
        var parts = ArticleParts.Divide(sentences, budget, counter, cancellationToken);
        var read = ArticleParts.Sample(parts, options.MaxParts);
        return (read is [] ? [sentences] : read, read.Count < parts.Count);
    }

    private static IEnumerable<TextSpan> First(NumberedSentences part) => part.Spans.Take(FirstSentences);

    private static NumberedSentences Joined(NumberedSentences sentences, IEnumerable<IEnumerable<TextSpan>> cited) =>
        new(sentences.Article, [.. cited.SelectMany(spans => spans).Distinct().OrderBy(span => span.Start)]);

    private List<KeyPoint> Kept(IReadOnlyList<KeyPoint> statements) => [.. statements.Where(IsKept)];

    private bool IsKept(KeyPoint statement) => IsBelieved(statement) || held.Unsupported == Unsupported.Mark;

    /// <summary>Nothing is known against it: what cannot be checked is passed on, marked.</summary>
    private static bool IsBelieved(KeyPoint statement) => statement.Support is Support.Supported or Support.Unchecked;

    private static NumberedSentences Sentences(Article article, CancellationToken cancellationToken) =>
        new(article, article.Sentences(cancellationToken));
}
