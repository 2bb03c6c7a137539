namespace Pipeline.Summarization.Models;

/// <summary>The tokens of a whole request.</summary>
public static class RequestTokens
{
    /// <summary>What the chat format puts around each message, and around the answer.</summary>
    private const int PerMessage = 4;

    private const int PerRequest = 3;

    /// <summary>The messages and the schema, which services put before the prompt.</summary>
    public static int Count(this ITokenCounter counter, ModelRequest request) =>
        request.Messages.Sum(message => counter.Count(message.Content) + PerMessage)
        + counter.Count(request.Schema.Root.GetRawText())
        + PerRequest;
}
