using Microsoft.Extensions.Options;
using Pipeline.Documents;
using Pipeline.Dumps.Wire;
using Pipeline.Ledger;

namespace Pipeline.Delivery;

/// <summary>Names an agency's stories, each within its sender and provider.</summary>
public sealed class StoryNames(IOptions<StoryOptions> options)
{
    /// <returns>Null for an item that names no story.</returns>
    internal string? IdOf(string dumpName, WireItem? wire) =>
        wire?.Id is { } id ? Identity.OfStory(SenderOf(dumpName), wire.Provider ?? "", id) : null;

    /// <returns>The article as a version of its story; null when it has none.</returns>
    internal static StoryMember? MemberOf(StoredArticle article) => article.StoryId is not { } story ? null : new()
    {
        StoryId = story,
        DumpId = article.Dump.Id,
        Ordinal = article.Ordinal,
        Revision = article.Article.Wire?.Version,
        SentAt = article.Article.Wire?.SentAt,
        ReadyAt = article.ReadyAt,
        IsKill = article.Article.Wire?.Status is WireStatus.Killed,
    };

    private string SenderOf(string dumpName) =>
        options.Value.Senders.Where(sender => dumpName.StartsWith(sender, StringComparison.Ordinal)).MaxBy(sender => sender.Length) ?? "";
}
