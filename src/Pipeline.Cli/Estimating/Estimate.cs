namespace Pipeline.Cli.Estimating;

/// <summary>What a file, or all of them, would cost.</summary>
/// <param name="Path">Null for the total.</param>
/// <param name="Articles">Articles found, rejected ones included.</param>
/// <param name="Rejected">Of these, not fit to be summarised: no model is asked.</param>
/// <param name="Repeats">Of these, with the text of an earlier one: its summary serves them too.</param>
/// <param name="Copies">Of these, with a text much like an earlier one's. Not paid if summaries are reused, and then only plain copies
/// are counted.</param>
/// <param name="InputTokens">Of all prompts.</param>
/// <param name="OutputTokens">Of all answers, by the expected length of one.</param>
/// <param name="Cost">Null when the model's price is not known.</param>
/// <param name="Minutes">That the quota takes; null when it is not known.</param>
internal sealed record Estimate(
    string? Path,
    int Articles,
    int Rejected,
    int Repeats,
    int Copies,
    long InputTokens,
    long OutputTokens,
    decimal? Cost,
    double? Minutes)
{
    public Estimate Plus(Estimate other) => new(
        Path,
        Articles + other.Articles,
        Rejected + other.Rejected,
        Repeats + other.Repeats,
        Copies + other.Copies,
        InputTokens + other.InputTokens,
        OutputTokens + other.OutputTokens,
        Cost + other.Cost,
        Minutes + other.Minutes);
}
