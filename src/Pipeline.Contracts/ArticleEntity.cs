namespace Pipeline.Contracts;

/// <summary>A person, an organisation or a place that the article names.</summary>
/// <param name="Name">The fullest spelling in the text.</param>
public sealed record ArticleEntity(string Name)
{
    /// <summary><c>person</c>, <c>organisation</c> or <c>place</c>; missing where the text does not show it.</summary>
    public string? Kind { get; init; }

    /// <summary>The first sentences of the stored body in which it stands, in order; empty on routes that carry headlines only.</summary>
    public required IReadOnlyList<SentencePlace> Sentences { get; init; }
}
