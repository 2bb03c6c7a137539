using Pipeline.Cleaning;
using Pipeline.Contracts;
using Pipeline.Ledger;

namespace Pipeline.Operations;

/// <summary>One version in the line of a story.</summary>
/// <param name="Row">The article's row.</param>
/// <param name="DumpName">The blob that brought it; null when the dump's row is gone.</param>
/// <param name="Article">Null when it is no longer stored, or never was.</param>
/// <param name="Revision">Its number as its provider states it, or as its title counts updates; null for none.</param>
/// <param name="SentAt">When its provider made or sent it; null when it does not say.</param>
/// <param name="IsKill">It takes versions back, and is none itself.</param>
/// <param name="IsRepeat">It has the text of the version before.</param>
/// <param name="Changes">Since the last version before it that is stored; none for the first.</param>
public sealed record StoryVersion(
    ArticleRow Row,
    string? DumpName,
    Article? Article,
    long? Revision,
    DateTimeOffset? SentAt,
    bool IsKill,
    bool IsRepeat,
    IReadOnlyList<StoryChange> Changes);
