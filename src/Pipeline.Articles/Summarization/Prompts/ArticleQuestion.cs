using Pipeline.Grounding;
using Pipeline.Summarization.Answers;
using Pipeline.Summarization.Models;

namespace Pipeline.Summarization.Prompts;

/// <summary>Asks a model about an article or a part of it, and judges what it answers.</summary>
internal sealed class ArticleQuestion(IModelClient client, SummaryPrompt prompt, SummaryOptions options, AnswerGrounding grounding)
{
    public static ModelSchema Schema { get; } = StrictSchema.Of("article_summary", AnswerJson.Default.SummaryAnswer);

    /// <summary>So many key points are a summary, where more were asked for.</summary>
    private const int EnoughPoints = 3;

    private readonly AnswerRules rules = new(
        prompt.KeyPoints,
        options.AnswerPoints,
        Math.Max(SummaryLimits.Summary, (options.Sentences ?? 0) * SummaryLimits.SummarySentence),
        options.Language,
        new(prompt.Instructions)) { Sentences = options.Sentences };

    /// <summary>What stands before every article.</summary>
    public string Instructions => prompt.Instructions;

    public ModelRequest Request(NumberedSentences sentences) => new()
    {
        Messages = [new(ModelRole.System, prompt.Instructions), new(ModelRole.User, prompt.Ask(sentences))],
        Schema = Schema,
    };

    /// <summary>One call, and one more that says what was wrong; the better answer of the two.</summary>
    public async Task<AnswerReading> AskAsync(NumberedSentences sentences, UsageSum usage, CancellationToken cancellationToken)
    {
        var conversation = new ModelConversation(client, Schema, prompt.Instructions, sentences.Article, usage);
        var first = Judge(
            await conversation.SayAsync(prompt.Ask(sentences), cancellationToken),
            sentences,
            cancellationToken);
        if (first.Problems.Count == 0 || IsGoodEnough(first))
        {
            return first;
        }

        var content = await conversation.SayAsync(prompt.Repair(first.Problems, sentences.Count), cancellationToken);
        var second = Judge(content, sentences, cancellationToken);
        return Worth(second).CompareTo(Worth(first)) >= 0 ? second : first;
    }

    /// <summary>One call.</summary>
    public async Task<AnswerReading> AskOnceAsync(NumberedSentences sentences, UsageSum usage, CancellationToken cancellationToken)
    {
        var conversation = new ModelConversation(client, Schema, prompt.Instructions, sentences.Article, usage);
        return Judge(
            await conversation.SayAsync(prompt.Ask(sentences), cancellationToken),
            sentences,
            cancellationToken);
    }

    /// <summary>
    /// What is wrong can be left out without a second call: nothing was invented or turned around, and enough points are left.
    /// </summary>
    private bool IsGoodEnough(AnswerReading reading) =>
        reading.Problems.All(problem => problem.IsSoft)
        && reading.Summary is { } summary
        && summary.KeyPoints.Count(IsBelieved) >= Math.Min(EnoughPoints, prompt.KeyPoints)
        && summary.Sentences.Any(IsBelieved);

    private static bool IsBelieved(KeyPoint statement) => statement.Support is Support.Supported or Support.Unchecked;

    private AnswerReading Judge(string? content, NumberedSentences sentences, CancellationToken cancellationToken)
    {
        var own = AnswerLanguage.Own(sentences.Article);
        var reading = AnswerReader.Read(content, sentences, rules with { Language = options.Language ?? own }, cancellationToken);
        if (reading.Summary is null)
        {
            return reading;
        }

        var held = grounding.Check(reading.Summary, sentences, options.Language ?? own, cancellationToken);
        return held with { Problems = [.. reading.Problems, .. held.Problems] };
    }

    /// <summary>Points that nothing speaks against count first, then whatever is not wrong.</summary>
    private static (int Points, int Fewer) Worth(AnswerReading reading) =>
        (reading.Summary?.KeyPoints.Count(IsBelieved) ?? -1, -reading.Problems.Count);
}
