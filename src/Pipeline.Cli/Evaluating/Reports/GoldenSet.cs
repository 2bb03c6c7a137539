namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>The golden items that were judged, and how often the checker errs about their own articles.</summary>
/// <param name="File">As given.</param>
/// <param name="Items">Those that were judged.</param>
/// <param name="Languages">How many there are in each.</param>
/// <param name="Facts">In all.</param>
/// <param name="FactsNotFound">Of these, not found even in the article.</param>
/// <param name="FactsObjected">Of these, those to which the check of a summary would object: false alarms.</param>
/// <param name="False">False statements in all.</param>
/// <param name="FalseLeftOut">Of these, found even in the article: no summary is measured by them.</param>
/// <param name="FalsePassed">Of these, those that the check of a summary would let pass.</param>
internal sealed record GoldenSet(
    string File,
    int Items,
    IReadOnlyDictionary<string, int> Languages,
    int Facts,
    int FactsNotFound,
    int FactsObjected,
    int False,
    int FalseLeftOut,
    int FalsePassed)
{
    /// <summary>Stands for a language where none is known.</summary>
    public const string NoLanguage = "unknown";
}
