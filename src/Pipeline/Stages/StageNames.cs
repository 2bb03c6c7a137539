namespace Pipeline.Stages;

/// <summary>The stages, as functions, dead letters and logs name them.</summary>
public static class StageNames
{
    public const string AcceptDump = "AcceptDump";
    public const string AcceptDumpByScan = "AcceptDumpByScan";
    public const string IngestDump = "IngestDump";
    public const string SummarizeArticle = "SummarizeArticle";
    public const string Sweep = "Sweep";
    public const string BuryDump = "BuryDump";
    public const string BuryArticle = "BuryArticle";
    public const string BuryBlobTrigger = "BuryBlobTrigger";
}
