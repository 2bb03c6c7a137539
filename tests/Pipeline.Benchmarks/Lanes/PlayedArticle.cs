namespace Pipeline.Benchmarks.Lanes;

/// <summary>An article on its way.</summary>
/// <param name="IsBreaking">Whether its time counts.</param>
/// <param name="Came">When it was offered.</param>
internal sealed record PlayedArticle(bool IsBreaking, DateTimeOffset Came);
