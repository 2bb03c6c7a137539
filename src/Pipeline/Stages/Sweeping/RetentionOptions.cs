using System.ComponentModel.DataAnnotations;

namespace Pipeline.Stages.Sweeping;

/// <summary>How long the data of ended dumps are kept. Off by default: everything is kept.</summary>
public sealed class RetentionOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Retention";

    private const int MostDays = 36500;

    /// <summary>
    /// Days after the end of a dump until its articles' bodies, dead letters and rows are removed; the dump's own row stays. Default:
    /// never.
    /// </summary>
    [Range(1, MostDays)]
    public int? ArticleDays { get; set; }

    /// <summary>
    /// Days after the end of a dump until its row is removed too, if its blob is gone by then: while the blob exists, the row prevents
    /// that it is accepted again. Default: never.
    /// </summary>
    [Range(1, MostDays)]
    public int? DumpDays { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DumpDays is not null && !(DumpDays >= ArticleDays))
        {
            yield return new(
                ArticleDays is null
                    ? $"needs {nameof(ArticleDays)}: articles go before their dump"
                    : $"must not be less than {nameof(ArticleDays)}",
                [nameof(DumpDays)]);
        }
    }
}
