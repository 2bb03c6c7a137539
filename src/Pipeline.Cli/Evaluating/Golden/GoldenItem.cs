using Pipeline.Dumps;

namespace Pipeline.Cli.Evaluating.Golden;

/// <summary>An article with what a good summary of it says.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Digest">Of all that the judgement follows from: two items with one digest are the same.</param>
/// <param name="Raw">The article, not yet cleaned.</param>
/// <param name="Facts">A good summary states them; at least one.</param>
/// <param name="False">Not so according to the article; no summary may state them.</param>
/// <param name="Reference">A summary that an editor wrote; null where there is none.</param>
internal sealed record GoldenItem(
    string Id, string Digest, RawArticle Raw, IReadOnlyList<GoldenFact> Facts, IReadOnlyList<GoldenFact> False, string? Reference);
