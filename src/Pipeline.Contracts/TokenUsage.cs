namespace Pipeline.Contracts;

/// <summary>What the summary cost when it was made; all zero when no model was asked.</summary>
/// <param name="InputTokens">Prompt tokens, cached ones included.</param>
/// <param name="CachedTokens">Prompt tokens billed at the cached rate.</param>
/// <param name="OutputTokens">Completion tokens, reasoning included.</param>
/// <param name="ReasoningTokens">Completion tokens of hidden reasoning.</param>
/// <param name="Attempts">Calls made to the model, failed ones included.</param>
/// <param name="ElapsedMilliseconds">From the first call to the last answer, waits included.</param>
public sealed record TokenUsage(
    int InputTokens, int CachedTokens, int OutputTokens, int ReasoningTokens, int Attempts, long ElapsedMilliseconds)
{
    /// <summary>In <see cref="Currency"/>; missing when the model's price was not known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Three letters, such as USD; missing when the cost is unknown or no model was asked.</summary>
    public string? Currency { get; init; }
}
