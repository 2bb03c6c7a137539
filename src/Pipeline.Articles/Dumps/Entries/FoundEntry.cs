namespace Pipeline.Dumps.Entries;

/// <summary>What a <see cref="SequentialReader"/> found, before it has a number.</summary>
internal sealed record FoundEntry(long Offset, RawArticle? Article, Problem? Rejection)
{
    public long Length { get; init; }

    public string? Format { get; init; }

    public string? File { get; init; }

    public static FoundEntry Of(long offset, RawArticle article) => new(offset, article, null);

    public static FoundEntry Of(long offset, Problem rejection) => new(offset, null, rejection);
}
