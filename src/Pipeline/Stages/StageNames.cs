using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>The stages, as functions, dead letters and logs name them.</summary>
public static class StageNames
{
    public const string AcceptDump = "AcceptDump";
    public const string AcceptDumpByScan = "AcceptDumpByScan";
    public const string IngestDump = "IngestDump";
    public const string SummarizeArticle = "SummarizeArticle";
    public const string SummarizeUrgentArticle = "SummarizeUrgentArticle";
    public const string TakeFeedback = "TakeFeedback";
    public const string Sweep = "Sweep";
    public const string BuryDump = "BuryDump";
    public const string BuryArticle = "BuryArticle";
    public const string BuryUrgentArticle = "BuryUrgentArticle";
    public const string BuryFeedback = "BuryFeedback";
    public const string BuryBlobTrigger = "BuryBlobTrigger";

    /// <summary>The stage that works on the articles of a lane.</summary>
    internal static string OfArticles(bool areUrgent) => areUrgent ? SummarizeUrgentArticle : SummarizeArticle;

    /// <summary>Where a stage's messages come from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stage has no queue.</exception>
    internal static string QueueOf(string stage) => stage switch
    {
        IngestDump or BuryDump => QueueNames.Dumps,
        SummarizeArticle or BuryArticle => QueueNames.Articles,
        SummarizeUrgentArticle or BuryUrgentArticle => QueueNames.UrgentArticles,
        TakeFeedback or BuryFeedback => QueueNames.Feedback,
        BuryBlobTrigger => QueueNames.BlobTriggerPoison,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No queue brings work to this stage."),
    };
}
