namespace Pipeline.Cli.Output;

/// <summary>What came of one file.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Articles">Articles found in it.</param>
/// <param name="Delivered">Summaries received.</param>
/// <param name="Rejected">By rule.</param>
/// <param name="Failed">Dead or cancelled.</param>
/// <param name="Tokens">In and out, of the delivered articles.</param>
/// <param name="Cost">In the currency of the prices; null where it is not known.</param>
/// <param name="Time">From its acceptance to its end; null for one that is not settled.</param>
internal sealed record FileTotals(
    string Path,
    int Articles,
    int Delivered,
    int Rejected,
    int Failed,
    long Tokens,
    decimal? Cost,
    TimeSpan? Time);
