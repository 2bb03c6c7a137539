namespace Pipeline.Azure.Models.Chat;

internal sealed record PromptTokensDetails
{
    public int? CachedTokens { get; init; }

    public int? CacheWriteTokens { get; init; }
}
