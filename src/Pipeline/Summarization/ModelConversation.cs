namespace Pipeline.Summarization;

/// <summary>What has been said about one article so far, and what it has cost.</summary>
internal sealed class ModelConversation(IModelClient client, ModelSchema schema, string instructions)
{
    private readonly List<ModelMessage> messages = [new(ModelRole.System, instructions)];
    private bool allowLongOutput;

    public Usage Usage { get; private set; } = Usage.None;

    /// <summary>Says <paramref name="text"/> and returns the answer's content, whole and unrefused.</summary>
    /// <exception cref="SummarizationException">As of the client; also content filter, refusal, truncated. Carries the usage so far.</exception>
    public async Task<string?> SayAsync(string text, CancellationToken cancellationToken)
    {
        messages.Add(new(ModelRole.User, text));
        var completion = await CompleteAsync(cancellationToken).ConfigureAwait(false);
        if (completion.Finish == ModelFinish.Length && !allowLongOutput)
        {
            allowLongOutput = true;
            completion = await CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

        if (FailureOf(completion) is var (failure, reason))
        {
            throw Spent(failure.Exception(reason));
        }

        messages.Add(new(ModelRole.Assistant, completion.Content ?? ""));
        return completion.Content;
    }

    /// <summary>Takes back everything but the instructions; the cost stays.</summary>
    public void StartOver() => messages.RemoveRange(1, messages.Count - 1);

    /// <summary>The failure with everything that this conversation has cost.</summary>
    public SummarizationException Spent(SummarizationException failure) =>
        new(failure.Outcome, failure.FailureClass, failure.Message, failure.RetryAfter, failure.InnerException) { Usage = Usage, IsPlaced = failure.IsPlaced };

    private async Task<ModelCompletion> CompleteAsync(CancellationToken cancellationToken)
    {
        var request = new ModelRequest { Messages = [.. messages], Schema = schema, AllowLongOutput = allowLongOutput };
        try
        {
            var completion = await client.CompleteAsync(request, cancellationToken).ConfigureAwait(false);
            Usage = Usage.Plus(completion.Usage);
            return completion;
        }
        catch (SummarizationException e)
        {
            Usage = Usage.Plus(e.Usage);
            throw Spent(e);
        }
    }

    private static (ModelFailure Failure, string Reason)? FailureOf(ModelCompletion completion) => completion switch
    {
        { Finish: ModelFinish.ContentFilter } => (ModelFailure.ContentFilter, $"the content filter blocked the answer: {completion.FilteredFor ?? "no category given"}"),
        { Refusal: not null } => (ModelFailure.Refusal, "the model declined to summarise this article"),
        { Finish: ModelFinish.Length } => (ModelFailure.Truncated, "the answer was cut off, also with the larger output limit (Pipeline:Model:MaxOutputTokensOnRetry)"),
        _ => null,
    };
}
