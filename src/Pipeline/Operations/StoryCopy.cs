using Pipeline.Ledger;

namespace Pipeline.Operations;

/// <summary>Another article of the cluster that one of a story's versions is in.</summary>
/// <param name="Row">The copy's row.</param>
/// <param name="DumpName">The blob that brought it; null when the dump's row is gone.</param>
/// <param name="Site">Its outlet, where it is known.</param>
/// <param name="Title">Null when it is no longer stored.</param>
/// <param name="IsFirst">The others are copies of this one.</param>
public sealed record StoryCopy(ArticleRow Row, string? DumpName, string? Site, string? Title, bool IsFirst);
