namespace Pipeline.Storage;

/// <summary>Queues. Infrastructure and subscribers depend on these names.</summary>
public static class QueueNames
{
    public const string Dumps = "dumps";

    public const string Articles = "articles";

    /// <summary>The default output: one message per summarised article.</summary>
    public const string ArticleSummaries = "article-summaries";

    /// <summary>Where a platform moves what it gave up on.</summary>
    public const string DumpsPoison = Dumps + PoisonSuffix;

    public const string ArticlesPoison = Articles + PoisonSuffix;

    /// <summary>The blob trigger's own; the platform fixes the name.</summary>
    public const string BlobTriggerPoison = "webjobs-blobtrigger-poison";

    public const string PoisonSuffix = "-poison";

    /// <summary>A dump may ask for its answers on a queue of its own, under this prefix only.</summary>
    public const string ReplyPrefix = ArticleSummaries + "-";

    public static IReadOnlyList<string> All { get; } =
        [Dumps, Articles, ArticleSummaries, DumpsPoison, ArticlesPoison, BlobTriggerPoison];
}
