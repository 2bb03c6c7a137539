using Pipeline.Ledger;

namespace Pipeline.Desk.Dropping;

/// <summary>A file of a drop, and how far it is. While it is open, articles count whose events have come to the desk.</summary>
/// <param name="Row">Its dump.</param>
/// <param name="Found">Articles so far.</param>
/// <param name="Delivered">Of these.</param>
/// <param name="Rejected">Of these.</param>
/// <param name="Dead">Of these.</param>
internal sealed record DroppedFile(DumpRow Row, int Found, int Delivered, int Rejected, int Dead)
{
    /// <summary>Bytes read.</summary>
    public long Read => Row.ReadAt is null ? Row.BytesRead : Row.Length;

    /// <summary>Articles that have not ended.</summary>
    public int Waiting => Row.IsSettled ? 0 : Math.Max(0, Found - Delivered - Rejected - Dead);

    /// <param name="row">Of the ledger.</param>
    /// <param name="summarized">Articles whose summaries the desk has.</param>
    /// <param name="rejected">Articles that were rejected, as far as the desk knows.</param>
    /// <param name="dead">Articles that have a dead letter.</param>
    public static DroppedFile Of(DumpRow row, int summarized, int rejected, int dead) => row.IsSettled
        ? new(row, row.Settled, row.Delivered, row.Rejected, row.Dead)
        : new(
            row,
            Math.Max(row.Position.Ordinal, row.Settled),
            Math.Max(row.Delivered, summarized),
            Math.Max(row.Rejected, rejected),
            Math.Max(row.Dead, dead));
}
