using Pipeline.Contracts;
using Pipeline.Operations;

namespace Pipeline.Cli.Json;

/// <summary>A version of a story.</summary>
internal sealed record StoryVersionOutput(
    string ArticleId,
    string? EventId,
    string? Dump,
    int Ordinal,
    string State,
    string? Title,
    long? Version,
    DateTimeOffset? SentAt,
    DateTimeOffset ReadyAt,
    bool Kill,
    bool Repeat,
    IReadOnlyList<StoryChange> Changes)
{
    public static StoryVersionOutput Of(StoryVersion version) =>
        new(
            version.Row.ArticleId,
            version.Row.EventId,
            version.DumpName,
            version.Row.Ordinal,
            version.Row.State.ToString().ToLowerInvariant(),
            version.Article?.Title,
            version.Revision,
            version.SentAt,
            version.Row.ReadyAt,
            version.IsKill,
            version.IsRepeat,
            version.Changes);
}
