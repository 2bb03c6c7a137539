using System.ComponentModel.DataAnnotations;

namespace Pipeline.Spending;

/// <summary>The daily ceilings of money and of articles.</summary>
public sealed class BudgetOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Budget";

    /// <summary>The currency of all prices and sums: three capital letters. Default USD.</summary>
    [Required]
    [RegularExpression("[A-Z]{3}", ErrorMessage = "must be three capital letters, as EUR")]
    public string Currency { get; set; } = "USD";

    /// <summary>
    /// What all instances together may spend on the model in a day (UTC). Beyond it articles wait for the next day. Default: no
    /// ceiling. Needs the model's price.
    /// </summary>
    [Range(0.000001, 1_000_000_000.0)]
    public decimal? PerDay { get; set; }

    /// <summary>
    /// How many articles all instances together may ask the model about in a day (UTC). Beyond it articles wait for the next day.
    /// Default: no ceiling. Needs no price.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int? ArticlesPerDay { get; set; }
}
