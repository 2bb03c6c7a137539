namespace Pipeline.Benchmarks.Grounding;

/// <summary>An article with claims that are true of it.</summary>
internal sealed record ClaimedArticle(string Body, IReadOnlyList<string> Sentences, IReadOnlyList<string> Claims);
