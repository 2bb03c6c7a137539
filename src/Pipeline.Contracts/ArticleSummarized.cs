namespace Pipeline.Contracts;

/// <summary>An article's summary with its evidence: the data of <see cref="EventTypes.ArticleSummarized"/>.</summary>
public sealed record ArticleSummarized
{
    public required string ArticleId { get; init; }

    public required DumpReference Dump { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public required int Ordinal { get; init; }

    public required string Title { get; init; }

    public string? Byline { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Site { get; init; }

    public string? Section { get; init; }

    /// <summary>What the article is about, the chief topic first; missing when nobody says.</summary>
    public IReadOnlyList<ArticleTopic>? Topics { get; init; }

    /// <summary>Who says so: <c>agency</c> or <c>model</c>; missing without topics, and in events older than the field.</summary>
    public string? TopicsBy { get; init; }

    /// <summary>
    /// People, organisations and places that the article names, the most often named first; missing when none was found, and in summaries
    /// older than the field.
    /// </summary>
    public IReadOnlyList<ArticleEntity>? Entities { get; init; }

    /// <summary>Blob in the container <c>articles</c> with the cleaned text that evidence points into.</summary>
    public required string ArticleBlob { get; init; }

    /// <summary>Names the exact text: articles with an equal text id share one summary.</summary>
    public required string TextId { get; init; }

    public required string Headline { get; init; }

    /// <summary>What the article says about the headline: supported or unchecked. Missing in older summaries.</summary>
    public string? HeadlineSupport { get; init; }

    /// <summary>Empty on routes that carry headlines only, like the key points.</summary>
    public required string Summary { get; init; }

    /// <summary>The summary sentence by sentence, with evidence; missing in older summaries.</summary>
    public IReadOnlyList<SummarizedPoint>? SummarySentences { get; init; }

    public required IReadOnlyList<SummarizedPoint> KeyPoints { get; init; }

    /// <summary>The model that wrote the summary; <c>extractive</c> when none was asked.</summary>
    public required string Model { get; init; }

    /// <summary>The article was too long for the model: parts of it were not read.</summary>
    public bool Shortened { get; init; }

    /// <summary>
    /// The model in whose place the extractive summarizer wrote this, because it was down for long or gave no usable summary; missing
    /// otherwise.
    /// </summary>
    public string? FallbackFor { get; init; }

    /// <summary>Set when the model that was asked first did not write the summary.</summary>
    public EscalatedFrom? EscalatedFrom { get; init; }

    public required TokenUsage Usage { get; init; }

    /// <summary>The article that had the same text first; only on routes that mark repeats.</summary>
    public string? RepeatOf { get; init; }

    /// <summary>The article to which this one adds nothing; only on routes that mark copies.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Its place among the copies of one article; missing when copies are not looked for or the text is very short.</summary>
    public ArticleCluster? Cluster { get; init; }

    /// <summary>
    /// The event of an older version of the same story: same canonical URL, or same name by its provider or feed, but another text.
    /// </summary>
    public string? Supersedes { get; init; }

    /// <summary>What is new since the version that <see cref="Supersedes"/> names; missing when its text is no longer stored.</summary>
    public IReadOnlyList<StoryChange>? Changes { get; init; }

    /// <summary>How many more changes there are; missing when all are listed.</summary>
    public int? UnlistedChanges { get; init; }

    /// <summary>The event of a newer version of the same story, which came before this older one.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>What its agency says of the item; missing for articles that do not come from an agency.</summary>
    public WireFacts? Wire { get; init; }
}
