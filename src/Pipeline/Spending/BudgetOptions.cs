using System.ComponentModel.DataAnnotations;

namespace Pipeline.Spending;

/// <summary>The ceilings of money and of articles, a day and a dump.</summary>
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

    /// <summary>
    /// What all instances together may spend on the model for one dump, however many days that takes. Beyond it the dump's articles
    /// wait, and are tried once a day. Default: no ceiling. Needs the model's price.
    /// </summary>
    [Range(0.000001, 1_000_000_000.0)]
    public decimal? PerDump { get; set; }

    /// <summary>
    /// How many articles of one dump all instances together may ask the model about, however many days that takes. Beyond it the
    /// dump's articles wait, and are tried once a day. Default: no ceiling. Needs no price.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int? ArticlesPerDump { get; set; }
}
