namespace Pipeline.Azure.Models.Wire;

internal sealed record CompletionTokensDetails
{
    public int? ReasoningTokens { get; init; }
}
