namespace Pipeline.Contracts;

/// <summary>CloudEvents types that leave the pipeline. A breaking change gets a new version, never a new meaning.</summary>
public static class EventTypes
{
    /// <summary>With <see cref="Contracts.ArticleSummarized"/>.</summary>
    public const string ArticleSummarized = "pipeline.article.summarized.v1";

    /// <summary>With <see cref="Contracts.ArticleRejected"/>; only on routes that ask for it.</summary>
    public const string ArticleRejected = "pipeline.article.rejected.v1";

    /// <summary>With <see cref="Contracts.ArticleForgotten"/>.</summary>
    public const string ArticleForgotten = "pipeline.article.forgotten.v1";

    /// <summary>With <see cref="Contracts.ArticleKilled"/>; only on routes that ask for it.</summary>
    public const string ArticleKilled = "pipeline.article.killed.v1";

    /// <summary>With <see cref="Contracts.DumpCompleted"/>; only on routes that ask for it.</summary>
    public const string DumpCompleted = "pipeline.dump.completed.v1";
}
