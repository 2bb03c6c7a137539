namespace Pipeline.Dumps.Entries;

/// <summary>What an entry turned out to hold: an article, or why it is rejected.</summary>
/// <param name="Article">Set unless <paramref name="Rejection"/> is.</param>
/// <param name="Rejection">Set unless <paramref name="Article"/> is.</param>
internal readonly record struct EntryContent(RawArticle? Article, Problem? Rejection)
{
    public static implicit operator EntryContent(RawArticle article) => new(article, null);

    public static implicit operator EntryContent(Problem rejection) => new(null, rejection);
}
