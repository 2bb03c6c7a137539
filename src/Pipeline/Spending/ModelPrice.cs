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

    /// <summary>Prompt tokens that the service wrote to its cache, where it bills these apart. Default: as <see cref="Input"/>.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? CacheWrite { get; set; }

    /// <summary>Completion tokens, hidden reasoning included.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? Output { get; set; }

    /// <summary>A call with more prompt tokens is billed as a long one, all of it. Default: none is.</summary>
    [Range(1, 100_000_000)]
    public int? LongContextFrom { get; set; }

    /// <summary>Of a long call; cached and written tokens become dearer in the same proportion.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? LongContextInput { get; set; }

    /// <summary>Of a long call.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? LongContextOutput { get; set; }

    public bool IsKnown => Input is not null && Output is not null;

    /// <summary>Cached prompt tokens cost half of the others or less.</summary>
    public bool HasCheapCache => CachedInput * 2 <= Input;

    /// <param name="usage">Of one call.</param>
    /// <returns>Null when the price or the usage is not known.</returns>
    public decimal? Of(Usage usage) =>
        usage.InputTokens + usage.OutputTokens > 0
            ? Of(usage.InputTokens, usage.CachedTokens, usage.CacheWriteTokens, usage.OutputTokens)
            : null;

    /// <summary>A call of which it is not known what the service caches: nothing is.</summary>
    /// <returns>Null when the price is not known.</returns>
    public decimal? Of(double inputTokens, double outputTokens) => Of((decimal)inputTokens, 0, 0, (decimal)outputTokens);

    /// <summary>The most that a call can cost.</summary>
    /// <returns>Null when the price is not known.</returns>
    public decimal? MostOf(double inputTokens, double outputTokens) =>
        Of((decimal)inputTokens, 0, CacheWrite > Input ? (decimal)inputTokens : 0, (decimal)outputTokens);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var ofLong = new[] { LongContextFrom is null, LongContextInput is null, LongContextOutput is null };
        if (ofLong.Distinct().Count() > 1)
        {
            string[] all = [nameof(LongContextFrom), nameof(LongContextInput), nameof(LongContextOutput)];
            yield return new(
                $"must be set together with {string.Join(" and ", all.Where((_, i) => !ofLong[i]))}",
                [.. all.Where((_, i) => ofLong[i])]);
        }

        if (IsKnown || (Input ?? CachedInput ?? CacheWrite ?? Output ?? LongContextInput) is null)
        {
            yield break;
        }

        var (missing, other) = Input is null ? (nameof(Input), nameof(Output)) : (nameof(Output), nameof(Input));
        yield return new($"must be set together with {other}", [missing]);
    }

    private decimal? Of(decimal input, decimal cached, decimal written, decimal output)
    {
        if (!IsKnown)
        {
            return null;
        }

        var (fresh, answer) = input > LongContextFrom ? (LongContextInput, LongContextOutput) : (Input, Output);
        decimal? InProportion(decimal? price) => price is null ? fresh : Input > 0 ? price * fresh / Input : price;
        return ((input - cached - written) * fresh
            + cached * InProportion(CachedInput)
            + written * InProportion(CacheWrite)
            + output * answer) / Million;
    }
}
