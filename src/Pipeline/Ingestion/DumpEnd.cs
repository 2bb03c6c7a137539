namespace Pipeline.Ingestion;

/// <summary>How the reading of a dump ended.</summary>
/// <param name="Problem">Null when it was read to its end and held something.</param>
internal sealed record DumpEnd(Problem? Problem)
{
    public static DumpEnd Whole(int entries) => new(entries == 0 ? new Problem(RejectionClass.Empty, "holds no articles") : null);
}
