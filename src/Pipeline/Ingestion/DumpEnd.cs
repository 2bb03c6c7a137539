namespace Pipeline.Ingestion;

/// <summary>How the reading of a dump ended.</summary>
/// <param name="Problem">Null when it was read to its end and held something.</param>
internal sealed record DumpEnd(Rejection? Problem)
{
    public static DumpEnd Whole(int entries) => new(entries == 0 ? new Rejection(RejectionClass.Empty, "holds no articles") : null);
}
