using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>
/// How records stand in the table. A dump and its articles share the dump's partition: row <c>dump</c>, rows
/// <c>a0000000001</c> and on; a claim is a row named by its profile in the partition <c>t-TEXT</c>;
/// a story is the row <c>story</c> in the partition <c>s-STORY</c>.
/// </summary>
internal static class LedgerRows
{
    public const string DumpRow = "dump";

    public const string StoryRow = "story";

    /// <summary>True while the row is not settled: what Sweep looks for.</summary>
    public const string Open = "Open";

    /// <summary><c>dump</c> or <c>article</c>.</summary>
    public const string Kind = "Kind";

    private const string Cost = nameof(DumpRecord.Cost);

    public const string DueAt = nameof(DumpRecord.DueAt);

    public static string ArticleRow(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"a{ordinal:D10}");

    public static string StoryPartition(string storyId) => "s-" + storyId;

    public static string ClaimPartition(string textId) => "t-" + textId;

    public static TableEntity Of(DumpRecord dump) => new(dump.Id, DumpRow)
    {
        [Kind] = DumpRow,
        [Open] = !dump.IsSettled,
        [nameof(dump.Name)] = dump.Name,
        ["BlobETag"] = dump.ETag,
        [nameof(dump.Length)] = dump.Length,
        [nameof(dump.ContentType)] = dump.ContentType,
        [nameof(dump.ReplyTo)] = dump.ReplyTo,
        [nameof(dump.State)] = dump.State.ToString(),
        [nameof(dump.Offer)] = dump.Offer,
        [nameof(dump.DueAt)] = dump.DueAt,
        [nameof(dump.LeasedUntil)] = dump.LeasedUntil,
        [nameof(dump.Attempts)] = dump.Attempts,
        [nameof(dump.Replays)] = dump.Replays,
        [nameof(dump.Position)] = dump.Position.ToString(),
        [nameof(dump.Settled)] = dump.Settled,
        [nameof(dump.Delivered)] = dump.Delivered,
        [nameof(dump.Rejected)] = dump.Rejected,
        [nameof(dump.Dead)] = dump.Dead,
        [nameof(dump.Cancelled)] = dump.Cancelled,
        [nameof(dump.Forgotten)] = dump.Forgotten,
        [nameof(dump.Unlisted)] = dump.Unlisted,
        [nameof(dump.BytesRead)] = dump.BytesRead,
        [Cost] = Text(dump.Cost),
        ["Class"] = dump.Problem?.Class,
        ["Reason"] = dump.Problem?.Reason,
        [nameof(dump.AcceptedAt)] = dump.AcceptedAt,
        [nameof(dump.ReadAt)] = dump.ReadAt,
        [nameof(dump.SettledAt)] = dump.SettledAt,
    };

    public static DumpRecord Dump(TableEntity row) => new()
    {
        Id = row.PartitionKey,
        Name = row.GetString(nameof(DumpRecord.Name)),
        ETag = row.GetString("BlobETag"),
        Length = row.GetInt64(nameof(DumpRecord.Length))!.Value,
        ContentType = row.GetString(nameof(DumpRecord.ContentType)),
        ReplyTo = row.GetString(nameof(DumpRecord.ReplyTo)),
        State = Enum.Parse<DumpState>(row.GetString(nameof(DumpRecord.State))),
        Offer = row.GetInt32(nameof(DumpRecord.Offer))!.Value,
        DueAt = row.GetDateTimeOffset(DueAt)!.Value,
        LeasedUntil = row.GetDateTimeOffset(nameof(DumpRecord.LeasedUntil)),
        Attempts = row.GetInt32(nameof(DumpRecord.Attempts))!.Value,
        Replays = row.GetInt32(nameof(DumpRecord.Replays)) ?? 0,
        Position = DumpPosition.Parse(row.GetString(nameof(DumpRecord.Position))),
        Settled = row.GetInt32(nameof(DumpRecord.Settled))!.Value,
        Delivered = row.GetInt32(nameof(DumpRecord.Delivered))!.Value,
        Rejected = row.GetInt32(nameof(DumpRecord.Rejected))!.Value,
        Dead = row.GetInt32(nameof(DumpRecord.Dead))!.Value,
        Cancelled = row.GetInt32(nameof(DumpRecord.Cancelled)) ?? 0,
        Forgotten = row.GetInt32(nameof(DumpRecord.Forgotten)) ?? 0,
        Unlisted = row.GetString(nameof(DumpRecord.Unlisted)),
        BytesRead = row.GetInt64(nameof(DumpRecord.BytesRead)) ?? 0,
        Cost = Amount(row),
        Problem = Problem(row),
        AcceptedAt = row.GetDateTimeOffset(nameof(DumpRecord.AcceptedAt))!.Value,
        ReadAt = row.GetDateTimeOffset(nameof(DumpRecord.ReadAt)),
        SettledAt = row.GetDateTimeOffset(nameof(DumpRecord.SettledAt)),
        Version = row.ETag.ToString(),
    };

    public static TableEntity Of(ArticleRecord article) => new(article.DumpId, ArticleRow(article.Ordinal))
    {
        [Kind] = "article",
        [Open] = !article.IsSettled,
        [nameof(article.Ordinal)] = article.Ordinal,
        [nameof(article.ArticleId)] = article.ArticleId,
        [nameof(article.TextId)] = article.TextId,
        [nameof(article.State)] = article.State.ToString(),
        [nameof(article.Offer)] = article.Offer,
        [nameof(article.DueAt)] = article.DueAt,
        [nameof(article.NotBefore)] = article.NotBefore,
        [nameof(article.LeasedUntil)] = article.LeasedUntil,
        [nameof(article.Attempts)] = article.Attempts,
        [nameof(article.Replays)] = article.Replays,
        ["Class"] = article.Problem?.Class,
        ["Reason"] = article.Problem?.Reason,
        [Cost] = Text(article.Cost),
        [nameof(article.EventId)] = article.EventId,
        [nameof(article.Supersedes)] = article.Supersedes,
        [nameof(article.ReadyAt)] = article.ReadyAt,
        [nameof(article.SettledAt)] = article.SettledAt,
    };

    public static ArticleRecord Article(TableEntity row) => new()
    {
        DumpId = row.PartitionKey,
        Ordinal = row.GetInt32(nameof(ArticleRecord.Ordinal))!.Value,
        ArticleId = row.GetString(nameof(ArticleRecord.ArticleId)),
        TextId = row.GetString(nameof(ArticleRecord.TextId)),
        State = Enum.Parse<ArticleState>(row.GetString(nameof(ArticleRecord.State))),
        Offer = row.GetInt32(nameof(ArticleRecord.Offer))!.Value,
        DueAt = row.GetDateTimeOffset(DueAt)!.Value,
        NotBefore = row.GetDateTimeOffset(nameof(ArticleRecord.NotBefore)),
        LeasedUntil = row.GetDateTimeOffset(nameof(ArticleRecord.LeasedUntil)),
        Attempts = row.GetInt32(nameof(ArticleRecord.Attempts))!.Value,
        Replays = row.GetInt32(nameof(ArticleRecord.Replays)) ?? 0,
        Problem = Problem(row),
        Cost = Amount(row),
        EventId = row.GetString(nameof(ArticleRecord.EventId)),
        Supersedes = row.GetString(nameof(ArticleRecord.Supersedes)),
        ReadyAt = row.GetDateTimeOffset(nameof(ArticleRecord.ReadyAt))!.Value,
        SettledAt = row.GetDateTimeOffset(nameof(ArticleRecord.SettledAt)),
        Version = row.ETag.ToString(),
    };

    public static TableEntity Of(StoryRecord story) => new(StoryPartition(story.Id), StoryRow)
    {
        [nameof(story.DumpId)] = story.DumpId,
        [nameof(story.Ordinal)] = story.Ordinal,
        [nameof(story.ArticleId)] = story.ArticleId,
        [nameof(story.TextId)] = story.TextId,
        [nameof(story.EventId)] = story.EventId,
        [nameof(story.PublishedAt)] = story.PublishedAt?.ToString("O", CultureInfo.InvariantCulture),
        [nameof(story.ReadyAt)] = story.ReadyAt,
        [nameof(story.Supersedes)] = story.Supersedes,
    };

    public static StoryRecord Story(TableEntity row) => new()
    {
        Id = row.PartitionKey[StoryPartition("").Length..],
        DumpId = row.GetString(nameof(StoryRecord.DumpId)),
        Ordinal = row.GetInt32(nameof(StoryRecord.Ordinal))!.Value,
        ArticleId = row.GetString(nameof(StoryRecord.ArticleId)),
        TextId = row.GetString(nameof(StoryRecord.TextId)),
        EventId = row.GetString(nameof(StoryRecord.EventId)),
        PublishedAt = row.GetString(nameof(StoryRecord.PublishedAt)) is { } time ? DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture) : null,
        ReadyAt = row.GetDateTimeOffset(nameof(StoryRecord.ReadyAt))!.Value,
        Supersedes = row.GetString(nameof(StoryRecord.Supersedes)),
        Version = row.ETag.ToString(),
    };

    // Tables know no decimal, and a double cannot hold a tenth.
    private static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Amount(TableEntity row) =>
        row.GetString(Cost) is { } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;

    private static Rejection? Problem(TableEntity row) =>
        row.GetString("Class") is { } name ? new(name, row.GetString("Reason") ?? "") : null;
}
