namespace Pipeline.Summarization.Models;

/// <summary>What a summary cost. All zero where no model was asked.</summary>
/// <param name="InputTokens">Prompt tokens, cached ones included.</param>
/// <param name="CachedTokens">Prompt tokens billed at the cached rate.</param>
/// <param name="OutputTokens">Completion tokens, reasoning included.</param>
/// <param name="ReasoningTokens">Completion tokens that were thought, not shown.</param>
/// <param name="Attempts">Calls made to the model, failed ones included.</param>
/// <param name="ElapsedMilliseconds">From the first call to the last answer, waits included.</param>
public sealed record Usage(
    int InputTokens,
    int CachedTokens,
    int OutputTokens,
    int ReasoningTokens,
    int Attempts,
    long ElapsedMilliseconds)
{
    public static Usage None { get; } = new(0, 0, 0, 0, 0, 0) { Cost = 0 };

    /// <summary>Prompt tokens that the service wrote to its cache, where it says so.</summary>
    public int CacheWriteTokens { get; init; }

    /// <summary>In <see cref="Currency"/>; null when the model's price is not known.</summary>
    public decimal? Cost { get; init; }

    public string? Currency { get; init; }

    public Usage Plus(Usage other) => new(
        InputTokens + other.InputTokens,
        CachedTokens + other.CachedTokens,
        OutputTokens + other.OutputTokens,
        ReasoningTokens + other.ReasoningTokens,
        Attempts + other.Attempts,
        ElapsedMilliseconds + other.ElapsedMilliseconds)
    {
        CacheWriteTokens = CacheWriteTokens + other.CacheWriteTokens,
        Cost = Cost + other.Cost,
        Currency = Currency ?? other.Currency,
    };
}
