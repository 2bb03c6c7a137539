using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Dumps;
using Pipeline.Ledger;

namespace Pipeline.Azure.Storage;

/// <summary>
/// How records stand in the table. A dump and its articles share the dump's partition: row <c>dump</c>, rows
/// <c>a0000000001</c> and on; a claim is a row named by its profile in the partition <c>t-TEXT</c>;
/// a story is the row <c>story</c> in the partition <c>s-STORY</c>, with a row <c>v-DUMP-0000000001</c> for each version of an agency's.
/// </summary>
internal static class LedgerRows
{
    public const string DumpKey = "dump";

    public const string StoryKey = "story";

    private const string MemberKeys = "v-";

    /// <summary>True while the row is not settled: what Sweep looks for.</summary>
    public const string Open = "Open";

    public const string ArticleKind = "article";

    /// <summary><c>dump</c> or <c>article</c>.</summary>
    public const string Kind = "Kind";

    private const string Cost = nameof(DumpRow.Cost);

    public const string DueAt = nameof(DumpRow.DueAt);

    public static string ArticleKey(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"a{ordinal:D10}");

    public static string StoryPartition(string storyId) => "s-" + storyId;

    public static string ClaimPartition(string textId) => "t-" + textId;

    public static TableEntity Of(DumpRow dump) => new(dump.Id, DumpKey)
    {
        [Kind] = DumpKey,
        [Open] = !dump.IsSettled,
        [nameof(dump.Name)] = dump.Name,
        ["BlobETag"] = dump.ETag,
        [nameof(dump.Length)] = dump.Length,
        [nameof(dump.ContentType)] = dump.ContentType,
        [nameof(dump.ReplyTo)] = dump.ReplyTo,
        [nameof(dump.IsReplyOnly)] = dump.IsReplyOnly ? true : null,
        [nameof(dump.IsUrgent)] = dump.IsUrgent,
        [nameof(dump.RefusedReplyTo)] = dump.RefusedReplyTo,
        [nameof(dump.State)] = dump.State.ToString(),
        [nameof(dump.Offer)] = dump.Offer,
        [nameof(dump.DueAt)] = dump.DueAt,
        [nameof(dump.LeasedUntil)] = dump.LeasedUntil,
        [nameof(dump.IsPaused)] = dump.IsPaused ? true : null,
        [nameof(dump.Attempts)] = dump.Attempts,
        [nameof(dump.Replays)] = dump.Replays,
        [nameof(dump.Position)] = dump.Position.ToString(),
        [nameof(dump.Settled)] = dump.Settled,
        [nameof(dump.Delivered)] = dump.Delivered,
        [nameof(dump.Rejected)] = dump.Rejected,
        [nameof(dump.Dead)] = dump.Dead,
        [nameof(dump.Cancelled)] = dump.Cancelled,
        [nameof(dump.Forgotten)] = dump.Forgotten,
        [nameof(dump.Copies)] = dump.Copies,
        [nameof(dump.Suppressed)] = dump.Suppressed,
        [nameof(dump.Unlisted)] = dump.Unlisted,
        [nameof(dump.GuessedField)] = dump.GuessedField,
        [nameof(dump.BytesRead)] = dump.BytesRead,
        [Cost] = Text(dump.Cost),
        ["Class"] = dump.Problem?.Class,
        ["Reason"] = dump.Problem?.Reason,
        [nameof(dump.AcceptedAt)] = dump.AcceptedAt,
        [nameof(dump.ReadAt)] = dump.ReadAt,
        [nameof(dump.SettledAt)] = dump.SettledAt,
        [nameof(dump.ExpiredAt)] = dump.ExpiredAt,
    };

    public static DumpRow Dump(TableEntity row) => new()
    {
        Id = row.PartitionKey,
        Name = row.GetString(nameof(DumpRow.Name)),
        ETag = row.GetString("BlobETag"),
        Length = row.GetInt64(nameof(DumpRow.Length))!.Value,
        ContentType = row.GetString(nameof(DumpRow.ContentType)),
        ReplyTo = row.GetString(nameof(DumpRow.ReplyTo)),
        IsReplyOnly = row.GetBoolean(nameof(DumpRow.IsReplyOnly)) ?? false,
        IsUrgent = row.GetBoolean(nameof(DumpRow.IsUrgent)),
        RefusedReplyTo = row.GetString(nameof(DumpRow.RefusedReplyTo)),
        State = Enum.Parse<DumpState>(row.GetString(nameof(DumpRow.State))),
        Offer = row.GetInt32(nameof(DumpRow.Offer))!.Value,
        DueAt = row.GetDateTimeOffset(DueAt)!.Value,
        LeasedUntil = row.GetDateTimeOffset(nameof(DumpRow.LeasedUntil)),
        IsPaused = row.GetBoolean(nameof(DumpRow.IsPaused)) ?? false,
        Attempts = row.GetInt32(nameof(DumpRow.Attempts))!.Value,
        Replays = row.GetInt32(nameof(DumpRow.Replays)) ?? 0,
        Position = DumpPosition.Parse(row.GetString(nameof(DumpRow.Position))),
        Settled = row.GetInt32(nameof(DumpRow.Settled))!.Value,
        Delivered = row.GetInt32(nameof(DumpRow.Delivered))!.Value,
        Rejected = row.GetInt32(nameof(DumpRow.Rejected))!.Value,
        Dead = row.GetInt32(nameof(DumpRow.Dead))!.Value,
        Cancelled = row.GetInt32(nameof(DumpRow.Cancelled)) ?? 0,
        Forgotten = row.GetInt32(nameof(DumpRow.Forgotten)) ?? 0,
        Copies = row.GetInt32(nameof(DumpRow.Copies)) ?? 0,
        Suppressed = row.GetInt32(nameof(DumpRow.Suppressed)) ?? 0,
        Unlisted = row.GetString(nameof(DumpRow.Unlisted)),
        GuessedField = row.GetString(nameof(DumpRow.GuessedField)),
        BytesRead = row.GetInt64(nameof(DumpRow.BytesRead)) ?? 0,
        Cost = Amount(row),
        Problem = Problem(row),
        AcceptedAt = row.GetDateTimeOffset(nameof(DumpRow.AcceptedAt))!.Value,
        ReadAt = row.GetDateTimeOffset(nameof(DumpRow.ReadAt)),
        SettledAt = row.GetDateTimeOffset(nameof(DumpRow.SettledAt)),
        ExpiredAt = row.GetDateTimeOffset(nameof(DumpRow.ExpiredAt)),
        Version = row.ETag.ToString(),
    };

    public static TableEntity Of(ArticleRow article) => new(article.DumpId, ArticleKey(article.Ordinal))
    {
        [Kind] = ArticleKind,
        [Open] = !article.IsSettled,
        [nameof(article.Ordinal)] = article.Ordinal,
        [nameof(article.ArticleId)] = article.ArticleId,
        [nameof(article.TextId)] = article.TextId,
        [nameof(article.IsUrgent)] = article.IsUrgent ? true : null,
        [nameof(article.State)] = article.State.ToString(),
        [nameof(article.Offer)] = article.Offer,
        [nameof(article.DueAt)] = article.DueAt,
        [nameof(article.NotBefore)] = article.NotBefore,
        [nameof(article.LeasedUntil)] = article.LeasedUntil,
        [nameof(article.IsPaused)] = article.IsPaused ? true : null,
        [nameof(article.Attempts)] = article.Attempts,
        [nameof(article.Replays)] = article.Replays,
        ["Class"] = article.Problem?.Class,
        ["Reason"] = article.Problem?.Reason,
        [Cost] = Text(article.Cost),
        [nameof(article.EventId)] = article.EventId,
        [nameof(article.Supersedes)] = article.Supersedes,
        [nameof(article.Predecessor)] = article.Predecessor,
        [nameof(article.IsCopy)] = article.IsCopy,
        [nameof(article.IsSuppressed)] = article.IsSuppressed,
        [nameof(article.SupersededBy)] = article.SupersededBy,
        [nameof(article.ReadyAt)] = article.ReadyAt,
        [nameof(article.SettledAt)] = article.SettledAt,
    };

    public static ArticleRow Article(TableEntity row) => new()
    {
        DumpId = row.PartitionKey,
        Ordinal = row.GetInt32(nameof(ArticleRow.Ordinal))!.Value,
        ArticleId = row.GetString(nameof(ArticleRow.ArticleId)),
        TextId = row.GetString(nameof(ArticleRow.TextId)),
        IsUrgent = row.GetBoolean(nameof(ArticleRow.IsUrgent)) ?? false,
        State = Enum.Parse<ArticleState>(row.GetString(nameof(ArticleRow.State))),
        Offer = row.GetInt32(nameof(ArticleRow.Offer))!.Value,
        DueAt = row.GetDateTimeOffset(DueAt)!.Value,
        NotBefore = row.GetDateTimeOffset(nameof(ArticleRow.NotBefore)),
        LeasedUntil = row.GetDateTimeOffset(nameof(ArticleRow.LeasedUntil)),
        IsPaused = row.GetBoolean(nameof(ArticleRow.IsPaused)) ?? false,
        Attempts = row.GetInt32(nameof(ArticleRow.Attempts))!.Value,
        Replays = row.GetInt32(nameof(ArticleRow.Replays)) ?? 0,
        Problem = Problem(row),
        Cost = Amount(row),
        EventId = row.GetString(nameof(ArticleRow.EventId)),
        Supersedes = row.GetString(nameof(ArticleRow.Supersedes)),
        Predecessor = row.GetString(nameof(ArticleRow.Predecessor)),
        IsCopy = row.GetBoolean(nameof(ArticleRow.IsCopy)) ?? false,
        IsSuppressed = row.GetBoolean(nameof(ArticleRow.IsSuppressed)) ?? false,
        SupersededBy = row.GetString(nameof(ArticleRow.SupersededBy)),
        ReadyAt = row.GetDateTimeOffset(nameof(ArticleRow.ReadyAt))!.Value,
        SettledAt = row.GetDateTimeOffset(nameof(ArticleRow.SettledAt)),
        Version = row.ETag.ToString(),
    };

    public static TableEntity Of(StoryRow story) => new(StoryPartition(story.Id), StoryKey)
    {
        [nameof(story.DumpId)] = story.DumpId,
        [nameof(story.Ordinal)] = story.Ordinal,
        [nameof(story.ArticleId)] = story.ArticleId,
        [nameof(story.TextId)] = story.TextId,
        [nameof(story.EventId)] = story.EventId,
        [nameof(story.Revision)] = story.Revision,
        [nameof(story.PublishedAt)] = story.PublishedAt?.ToString("O", CultureInfo.InvariantCulture),
        [nameof(story.ReadyAt)] = story.ReadyAt,
        [nameof(story.Supersedes)] = story.Supersedes,
        [nameof(story.Predecessor)] = story.Predecessor,
    };

    public static StoryRow Story(TableEntity row) =>
        new()
        {
            Id = row.PartitionKey[StoryPartition("").Length..],
            DumpId = row.GetString(nameof(StoryRow.DumpId)),
            Ordinal = row.GetInt32(nameof(StoryRow.Ordinal))!.Value,
            ArticleId = row.GetString(nameof(StoryRow.ArticleId)),
            TextId = row.GetString(nameof(StoryRow.TextId)),
            EventId = row.GetString(nameof(StoryRow.EventId)),
            Revision = row.GetInt64(nameof(StoryRow.Revision)),
            PublishedAt = row.GetString(nameof(StoryRow.PublishedAt)) is { } time
                ? DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture)
                : null,
            ReadyAt = row.GetDateTimeOffset(nameof(StoryRow.ReadyAt))!.Value,
            Supersedes = row.GetString(nameof(StoryRow.Supersedes)),
            Predecessor = row.GetString(nameof(StoryRow.Predecessor)),
            Version = row.ETag.ToString(),
        };

    /// <summary>The rows of all versions of a story.</summary>
    public static string MembersOf(string storyId) =>
        $"PartitionKey eq '{StoryPartition(storyId)}' and RowKey ge '{MemberKeys}' and RowKey lt 'v.'";

    public static TableEntity Of(StoryMember member) =>
        new(
            StoryPartition(member.StoryId),
            string.Create(CultureInfo.InvariantCulture, $"{MemberKeys}{member.DumpId}-{member.Ordinal:D10}"))
        {
            [nameof(member.DumpId)] = member.DumpId,
            [nameof(member.Ordinal)] = member.Ordinal,
            [nameof(member.Revision)] = member.Revision,
            [nameof(member.SentAt)] = member.SentAt?.ToString("O", CultureInfo.InvariantCulture),
            [nameof(member.ReadyAt)] = member.ReadyAt,
            [nameof(member.IsKill)] = member.IsKill,
        };

    public static StoryMember Member(TableEntity row) =>
        new()
        {
            StoryId = row.PartitionKey[StoryPartition("").Length..],
            DumpId = row.GetString(nameof(StoryMember.DumpId)),
            Ordinal = row.GetInt32(nameof(StoryMember.Ordinal))!.Value,
            Revision = row.GetInt64(nameof(StoryMember.Revision)),
            SentAt = row.GetString(nameof(StoryMember.SentAt)) is { } time
                ? DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture)
                : null,
            ReadyAt = row.GetDateTimeOffset(nameof(StoryMember.ReadyAt))!.Value,
            IsKill = row.GetBoolean(nameof(StoryMember.IsKill)) ?? false,
        };

    // Tables know no decimal, and a double cannot hold a tenth.
    private static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Amount(TableEntity row) =>
        row.GetString(Cost) is { } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;

    private static Problem? Problem(TableEntity row) =>
        row.GetString("Class") is { } name ? new(name, row.GetString("Reason") ?? "") : null;
}
