using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Dumps.Wire;
using Pipeline.Ledger;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Ingestion;

/// <summary>
/// Decides the lane of an article: as its uploader says; else as its dump's profile says; else by the urgency that its agency gives it. A
/// kill is always urgent.
/// </summary>
public sealed class ArticleLanes(
    ProfileNames names, IOptions<ProfilesOptions> profiles, IOptions<LaneOptions> options, TimeProvider clock)
{
    internal bool IsUrgent(DumpRow dump, Article article) =>
        article.Wire is { Status: WireStatus.Killed }
        || (dump.IsUrgent ?? OfProfile(dump.Name) ?? (article.Wire is { } item && IsUrgent(item, item.SentAt ?? article.PublishedAt)));

    private bool? OfProfile(string dumpName) => names.For(dumpName) is { } profile ? profiles.Value[profile].Urgent : null;

    private bool IsUrgent(WireItem item, DateTimeOffset? sentAt) =>
        item.Urgency <= options.Value.MaxUrgency && !(sentAt < clock.GetUtcNow() - options.Value.MaxAge);
}
