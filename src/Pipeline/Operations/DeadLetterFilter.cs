using Pipeline.Documents;

namespace Pipeline.Operations;

/// <summary>Which dead letters are meant; null lets all through.</summary>
public sealed record DeadLetterFilter(string? Stage = null, string? Class = null, string? DumpId = null, DateTimeOffset? Since = null)
{
    internal bool Takes(DeadLetter letter) =>
        (Stage is null || letter.Stage.Equals(Stage, StringComparison.OrdinalIgnoreCase))
        && (Class is null || letter.Class.Equals(Class, StringComparison.OrdinalIgnoreCase))
        && (DumpId is null || letter.DumpId == DumpId)
        && (Since is null || letter.Time >= Since);
}
