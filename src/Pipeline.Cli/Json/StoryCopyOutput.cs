using Pipeline.Operations;

namespace Pipeline.Cli.Json;

/// <summary>A copy of one of a story's versions.</summary>
internal sealed record StoryCopyOutput(string ArticleId, string? Dump, int Ordinal, string State, string? Site, string? Title, bool First)
{
    public static StoryCopyOutput Of(StoryCopy copy) =>
        new(
            copy.Row.ArticleId,
            copy.DumpName,
            copy.Row.Ordinal,
            copy.Row.State.ToString().ToLowerInvariant(),
            copy.Site,
            copy.Title,
            copy.IsFirst);
}
