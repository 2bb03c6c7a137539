namespace Pipeline.Azure.Models.Chat;

internal sealed record ChatUsage
{
    public int PromptTokens { get; init; }

    public int CompletionTokens { get; init; }

    public PromptTokensDetails? PromptTokensDetails { get; init; }

    public CompletionTokensDetails? CompletionTokensDetails { get; init; }
}
