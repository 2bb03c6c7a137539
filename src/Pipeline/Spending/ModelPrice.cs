using System.ComponentModel.DataAnnotations;
using Pipeline.Summarization.Models;

namespace Pipeline.Spending;

/// <summary>What a model costs, by the million tokens, in <see cref="BudgetOptions.Currency"/>. None is built in: prices change.</summary>
public sealed class ModelPrice : IValidatableObject
{
    /// <summary>Configuration section; below it a section for each model or deployment, by its name.</summary>
    public const string Section = "Pipeline:Prices";

    private const decimal Million = 1_000_000;

    /// <summary>Prompt tokens.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? Input { get; set; }

    /// <summary>Prompt tokens that the service had cached. Default: as <see cref="Input"/>.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? CachedInput { get; set; }

    /// <summary>Completion tokens, hidden reasoning included.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? Output { get; set; }

    public bool IsKnown => Input is not null && Output is not null;

    /// <summary>Cached prompt tokens cost half of the others or less.</summary>
    public bool HasCheapCache => CachedInput * 2 <= Input;

    /// <returns>Null when the price or the usage is not known.</returns>
    public decimal? Of(Usage usage) =>
        IsKnown && usage.InputTokens + usage.OutputTokens > 0
            ? ((usage.InputTokens - usage.CachedTokens) * Input + usage.CachedTokens * (CachedInput ?? Input) + usage.OutputTokens * Output)
                / Million
            : null;

    /// <returns>Null when the price is not known.</returns>
    public decimal? Of(double inputTokens, double outputTokens) =>
        IsKnown ? ((decimal)inputTokens * Input + (decimal)outputTokens * Output) / Million : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsKnown || (Input ?? CachedInput ?? Output) is null)
        {
            yield break;
        }

        var (missing, other) = Input is null ? (nameof(Input), nameof(Output)) : (nameof(Output), nameof(Input));
        yield return new($"must be set together with {other}", [missing]);
    }
}
