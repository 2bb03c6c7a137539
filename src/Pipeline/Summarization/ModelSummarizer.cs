using System.Globalization;
using Microsoft.Extensions.Logging;
using Pipeline.Cleaning;
using Pipeline.Text;

namespace Pipeline.Summarization;

/// <summary>
/// Asks a language model: one call when all goes well; one more when the answer was cut off, one when the article was too
/// long, one to repair an answer that does not hold.
/// </summary>
internal sealed class ModelSummarizer : ISummarizer, IPromptPreview
{
    private static readonly ModelSchema Schema = StrictSchema.Of("article_summary", AnswerJson.Default.SummaryAnswer);

    private readonly IModelClient client;
    private readonly ILogger<ModelSummarizer> logger;
    private readonly PromptFile repair = PromptFile.Load("repair.md");
    private readonly string instructions;

    public ModelSummarizer(IModelClient client, ILogger<ModelSummarizer> logger)
    {
        this.client = client;
        this.logger = logger;
        var prompt = PromptFile.Load("summary.md");
        instructions = prompt.Fill(("key_points", Invariant(SummaryLimits.KeyPoints)));
        Profile = new(client.Model, prompt.Version, client.Options);
    }

    public SummaryProfile Profile { get; }

    public IReadOnlyList<ModelRequest> Preview(Article article, CancellationToken cancellationToken) =>
    [
        new() { Messages = [new(ModelRole.System, instructions), new(ModelRole.User, Sentences(article, cancellationToken).Render())], Schema = Schema },
    ];

    public async Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        var conversation = new ModelConversation(client, Schema, instructions);
        var sentences = Sentences(article, cancellationToken);
        var (reading, shortened) = await ReadAsync(conversation, sentences, cancellationToken).ConfigureAwait(false);
        var answer = reading.Summary
            ?? throw conversation.Spent(ModelFailure.BadOutput.Exception($"no usable answer after a repair: {string.Join(' ', reading.Problems)}"));
        if (reading.Problems.Count > 0)
        {
            logger.LogInformation("Article {TextId}: key points dropped after a repair: {Problems}", Identity.OfText(article), string.Join(' ', reading.Problems));
        }

        return new Summary
        {
            Headline = answer.Headline,
            Text = answer.Text,
            KeyPoints = answer.KeyPoints,
            Model = client.Model,
            Usage = conversation.Usage,
            Shortened = shortened,
        };
    }

    private async Task<(AnswerReading Reading, bool Shortened)> ReadAsync(
        ModelConversation conversation, NumberedSentences sentences, CancellationToken cancellationToken)
    {
        try
        {
            return (await AskAsync(conversation, sentences, cancellationToken).ConfigureAwait(false), false);
        }
        catch (SummarizationException e) when (e.FailureClass == ModelFailure.TooLong.Class && sentences.Count > 1)
        {
            // Reports put first what matters most; the result says that the rest was not read.
            conversation.StartOver();
            return (await AskAsync(conversation, sentences.FirstHalf(), cancellationToken).ConfigureAwait(false), true);
        }
    }

    private async Task<AnswerReading> AskAsync(ModelConversation conversation, NumberedSentences sentences, CancellationToken cancellationToken)
    {
        var content = await conversation.SayAsync(sentences.Render(), cancellationToken).ConfigureAwait(false);
        var first = AnswerReader.Read(content, sentences);
        if (first.Problems.Count == 0)
        {
            return first;
        }

        var problems = string.Join('\n', first.Problems.Select(problem => $"- {problem}"));
        var request = repair.Fill(("problems", problems), ("sentences", Invariant(sentences.Count)));
        content = await conversation.SayAsync(request, cancellationToken).ConfigureAwait(false);
        var second = AnswerReader.Read(content, sentences);
        return second.Summary is null && first.Summary is not null ? first : second;
    }

    private static NumberedSentences Sentences(Article article, CancellationToken cancellationToken) =>
        new(article, SentenceSplitter.Split(article.Body, article.Paragraphs, cancellationToken));

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
