namespace Pipeline.Azure.Models.Wire;

internal sealed record ChatUsage
{
    public int PromptTokens { get; init; }

    public int CompletionTokens { get; init; }

    public PromptTokensDetails? PromptTokensDetails { get; init; }

    public CompletionTokensDetails? CompletionTokensDetails { get; init; }
}
