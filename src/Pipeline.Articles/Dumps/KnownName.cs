namespace Pipeline.Dumps;

/// <summary>What a name means among an article's fields.</summary>
/// <param name="Field">Null when it only wraps the article.</param>
/// <param name="Rank">Among the names of that field; the lowest is tried first.</param>
/// <param name="WrapperRank">Set where an object of that name may wrap the article; the lowest is tried first.</param>
internal readonly record struct KnownName(ArticleField? Field, int Rank, int? WrapperRank)
{
    /// <summary>The name in its normal form where it is one of an agency's item; null for others.</summary>
    public string? Wire { get; init; }
}
