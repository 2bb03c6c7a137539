namespace Pipeline.Storage;

/// <summary>Blob containers. Infrastructure and subscribers depend on these names.</summary>
public static class ContainerNames
{
    /// <summary>Where users drop dumps.</summary>
    public const string RawArticles = "raw-articles";

    /// <summary>Cleaned articles: <c>DUMP-ID/ORDINAL.json</c>.</summary>
    public const string Articles = "articles";

    /// <summary>Summaries by text and profile, and payloads too large for a message.</summary>
    public const string Summaries = "summaries";

    /// <summary>Dead letters: one document for each row or message that failed for good.</summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>Chunks of dumps that cannot be re-entered; removed when the dump is settled.</summary>
    public const string Work = "work";

    public static IReadOnlyList<string> All { get; } = [RawArticles, Articles, Summaries, DeadLetters, Work];
}
