using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Documents;
using Pipeline.Dumps.Wire;
using Pipeline.Ledger;

namespace Pipeline.Delivery;

/// <summary>Names the stories of agencies and feeds, each within its sender and its provider or feed.</summary>
public sealed class StoryNames(IOptions<StoryOptions> options)
{
    /// <returns>Null for an article that names no story, or names it by its address, which is looked up anyway.</returns>
    internal string? IdOf(string dumpName, Article article) =>
        article.Wire is { Id: { } id } wire ? Identity.OfStory(SenderOf(dumpName), wire.Provider ?? "", id)
        : article.FeedItem is { } item && (StoryUrl.IdOf(item.Id) is not { } url || url != StoryUrl.IdOf(article.Url))
            ? Identity.OfEntry(SenderOf(dumpName), item.Feed, item.Id)
        : null;

    /// <summary>Whether one sender uploaded both dumps.</summary>
    internal bool IsOneSender(string dumpName, string other) => SenderOf(dumpName) == SenderOf(other);

    /// <returns>The version's number as its provider states it, else as the title counts updates; an agency's version without such a mark
    /// comes before the first update. Null where nothing tells.</returns>
    internal static long? RevisionOf(Article article) => article.Wire switch
    {
        { Version: { } version } => version,
        { Status: WireStatus.Killed } => null,
        var wire => wire?.Update ?? UpdateMark.Number(article.Title) ?? UpdateMark.Number(wire?.Slugline) ?? (wire is null ? null : 0),
    };

    /// <returns>The article as a version of its agency's story; null when it has none.</returns>
    internal static StoryMember? MemberOf(StoredArticle article) => article is not { StoryId: { } story, Article.Wire.Id: not null }
        ? null : new()
    {
        StoryId = story,
        DumpId = article.Dump.Id,
        Ordinal = article.Ordinal,
        Revision = RevisionOf(article.Article),
        SentAt = article.Article.Wire?.SentAt,
        ReadyAt = article.ReadyAt,
        IsKill = article.Article.Wire?.Status is WireStatus.Killed,
    };

    private string SenderOf(string dumpName) =>
        options.Value.Senders.Where(sender => dumpName.StartsWith(sender, StringComparison.Ordinal)).MaxBy(sender => sender.Length) ?? "";
}
