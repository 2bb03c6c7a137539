namespace Pipeline.Azure.Models.Wire;

internal sealed record PromptTokensDetails
{
    public int? CachedTokens { get; init; }

    public int? CacheWriteTokens { get; init; }
}
