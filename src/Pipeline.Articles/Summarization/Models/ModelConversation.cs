using Pipeline.Cleaning;

namespace Pipeline.Summarization.Models;

/// <summary>What has been said so far about one article, or a part of it.</summary>
internal sealed class ModelConversation(IModelClient client, ModelSchema schema, string instructions, Article article, UsageSum usage)
{
    /// <summary>
    /// Of an earlier answer, what is said back to the model. UTF-16 code units: some 8,000 tokens, the larger output limit.
    /// </summary>
    private const int LongestAnswer = 32_000;

    private readonly List<ModelMessage> messages = [new(ModelRole.System, instructions)];
    private bool allowLongOutput;

    /// <summary>Says <paramref name="text"/> and returns the answer's content, whole and unrefused.</summary>
    /// <exception cref="SummarizationException">As of the client; also content filter, refusal, truncated. Carries the usage so
    /// far.</exception>
    public async Task<string?> SayAsync(string text, CancellationToken cancellationToken)
    {
        messages.Add(new(ModelRole.User, text));
        var completion = await CompleteAsync(cancellationToken);
        if (completion.Finish == ModelFinish.Length && !allowLongOutput)
        {
            allowLongOutput = true;
            completion = await CompleteAsync(cancellationToken);
        }

        if (FailureOf(completion) is var (failure, reason))
        {
            throw usage.Spent(failure.Exception(reason));
        }

        var answer = completion.Content ?? "";
        messages.Add(new(ModelRole.Assistant, answer.Length > LongestAnswer ? answer[..LongestAnswer] : answer));
        return completion.Content;
    }

    private async Task<ModelCompletion> CompleteAsync(CancellationToken cancellationToken)
    {
        var request = new ModelRequest
        {
            Messages = [.. messages],
            Schema = schema,
            AllowLongOutput = allowLongOutput,
            IsUrgent = article.IsUrgent,
            DumpId = article.DumpId,
        };
        try
        {
            var completion = await client.CompleteAsync(request, cancellationToken);
            usage.Add(completion.Usage);
            return completion;
        }
        catch (SummarizationException e)
        {
            usage.Add(e.Usage);
            throw usage.Spent(e);
        }
    }

    private static (ModelFailure Failure, string Reason)? FailureOf(ModelCompletion completion) =>
        completion switch
        {
            { Finish: ModelFinish.ContentFilter } => (
                ModelFailure.ContentFilter,
                $"the content filter blocked the answer: {completion.FilteredFor ?? "no category given"}"),
            { Refusal: not null } => (ModelFailure.Refusal, "the model declined to summarise this article"),
            { Finish: ModelFinish.Length } => (
                ModelFailure.Truncated,
                "the answer was cut off, also with the larger output limit (Pipeline:Model:MaxOutputTokensOnRetry)"),
            _ => null,
        };
}
