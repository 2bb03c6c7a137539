namespace Pipeline.Contracts;

/// <summary>CloudEvents types that leave the pipeline. A breaking change gets a new version, never a new meaning.</summary>
public static class EventTypes
{
    public const string ArticleSummarized = "pipeline.article.summarized.v1";
}
