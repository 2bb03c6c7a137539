namespace Pipeline.Storage;

/// <summary>Queues. Infrastructure and subscribers depend on these names.</summary>
public static class QueueNames
{
    public const string Dumps = "dumps";

    public const string Articles = "articles";

    /// <summary>The urgent lane: articles that go before those on <see cref="Articles"/>.</summary>
    public const string UrgentArticles = Articles + "-urgent";

    /// <summary>The default output: one message per summarised article.</summary>
    public const string ArticleSummaries = "article-summaries";

    /// <summary>What readers say of summaries; anybody may write to it who may write to queues.</summary>
    public const string Feedback = "feedback";

    /// <summary>Where a platform moves what it gave up on.</summary>
    public const string DumpsPoison = Dumps + PoisonSuffix;

    public const string ArticlesPoison = Articles + PoisonSuffix;

    public const string UrgentArticlesPoison = UrgentArticles + PoisonSuffix;

    public const string FeedbackPoison = Feedback + PoisonSuffix;

    /// <summary>The blob trigger's own; the platform fixes the name.</summary>
    public const string BlobTriggerPoison = "webjobs-blobtrigger-poison";

    public const string PoisonSuffix = "-poison";

    /// <summary>A dump may ask for its answers on a queue of its own, under this prefix only.</summary>
    public const string ReplyPrefix = ArticleSummaries + "-";

    /// <summary>In characters, by the service's limit.</summary>
    private const int LongestName = 63;

    private const int ShortestName = 3;

    /// <summary>The queue of a lane.</summary>
    public static string OfArticles(bool areUrgent) => areUrgent ? UrgentArticles : Articles;

    /// <summary>Whether a text from outside names a queue under <see cref="ReplyPrefix"/>.</summary>
    public static bool IsReplyQueue(string name) => name.StartsWith(ReplyPrefix, StringComparison.Ordinal) && IsValid(name);

    /// <summary>Whether the stages or the platform work from a queue of this name, so that nothing else may be put there.</summary>
    public static bool IsInternal(string name) => name
        is Dumps or Articles or UrgentArticles or Feedback
        or DumpsPoison or ArticlesPoison or UrgentArticlesPoison or FeedbackPoison or BlobTriggerPoison;

    /// <summary>The service's rules for names.</summary>
    public static bool IsValid(string name) =>
        name.Length is >= ShortestName and <= LongestName
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && name[0] != '-'
        && !name.EndsWith('-')
        && !name.Contains("--", StringComparison.Ordinal);

    public static IReadOnlyList<string> All { get; } =
    [
        Dumps, Articles, UrgentArticles, ArticleSummaries, Feedback,
        DumpsPoison, ArticlesPoison, UrgentArticlesPoison, FeedbackPoison, BlobTriggerPoison,
    ];
}
