namespace Pipeline.Azure.Models.Chat;

internal sealed record CompletionTokensDetails
{
    public int? ReasoningTokens { get; init; }
}
