using Microsoft.Data.Sqlite;
using Pipeline.Contracts;

namespace Pipeline.Desk.Index;

/// <summary>Answers what the pages ask of the index.</summary>
internal sealed class IndexReader(IndexFile file)
{
    /// <summary>Longer words that a word of a question stands for, the shortest first: the plural before the compound.</summary>
    private const int LongerWords = 48;

    /// <summary>Of words that contain a part, looked at for the shortest.</summary>
    private const int LongerWordsRead = 2000;

    private const string ById = "SELECT id, json FROM summary WHERE id = $id";

    /// <summary>FTS5's trigrams find nothing shorter.</summary>
    private const int ShortestPart = 3;

    /// <summary>The newest articles that a filter lets through.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those with a lower id; null for the newest.</param>
    /// <param name="count">At most.</param>
    public IReadOnlyList<IndexedSummary> List(SummaryFilter filter, long? before, int count) => Read(connection =>
        Match(connection, filter) is not { } match
            ? connection.Rows(
                "SELECT id, json FROM summary WHERE id < $before ORDER BY id DESC LIMIT $count", IndexRows.Summary, ("$before", before ?? long.MaxValue), ("$count", count))
            : connection.Rows(
                """
                SELECT id, json FROM (SELECT rowid AS found FROM words WHERE words MATCH $match AND rowid < $before ORDER BY rowid DESC LIMIT $count)
                JOIN summary ON id = found ORDER BY id DESC
                """,
                IndexRows.Summary, ("$match", match), ("$before", before ?? long.MaxValue), ("$count", count)));

    /// <summary>The newest, and how many there are: what is searched is searched once for both.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="count">Read at most.</param>
    /// <param name="limit">Counted at most, where something is filtered; more than are read.</param>
    public (IReadOnlyList<IndexedSummary> Newest, long Count) First(SummaryFilter filter, int count, int limit) =>
        Read<(IReadOnlyList<IndexedSummary>, long)>(connection =>
        {
            if (Match(connection, filter) is not { } match)
            {
                return (List(filter, null, count), Count(filter, limit));
            }

            var ids = connection.Rows(
                "SELECT rowid FROM words WHERE words MATCH $match ORDER BY rowid DESC LIMIT $limit",
                row => row.GetInt64(0),
                ("$match", match),
                ("$limit", limit));
            return ([.. ids.Take(count).SelectMany(id => connection.Rows(ById, IndexRows.Summary, ("$id", id)))], ids.Count);
        });

    /// <summary>How many there are, counted up to a limit.</summary>
    public long Count(SummaryFilter filter, int limit) =>
        Read(connection =>
            Match(connection, filter) is not { } match
                ? connection.Scalar<long>("SELECT articles FROM facet WHERE kind = 'all'")
                : connection.Scalar<long>(
                    "SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH $match LIMIT $limit)",
                    ("$match", match),
                    ("$limit", limit)));

    /// <returns>Null when the index does not have it.</returns>
    public IndexedSummary? Find(string articleId) =>
        Read(connection =>
            connection
                .Rows("SELECT id, json FROM summary WHERE article = $article", IndexRows.Summary, ("$article", articleId))
                .SingleOrDefault());

    /// <summary>The body as it was indexed, for the passages of hits.</summary>
    public string? Body(long id) =>
        Read(connection =>
            connection.Scalar<byte[]>("SELECT body FROM summary WHERE id = $id", ("$id", id)) is { } packed
                ? Packed.UnpackText(packed)
                : null);

    /// <summary>Other versions of an article's story, the newest first.</summary>
    public IReadOnlyList<IndexedSummary> Versions(IndexedSummary of) => Read(connection =>
    {
        const string Chain = """
            WITH RECURSIVE newer (event) AS (SELECT $event UNION SELECT summary.event FROM newer JOIN summary ON summary.supersedes = newer.event LIMIT 50),
            older (event) AS (SELECT $event UNION SELECT summary.supersedes FROM older JOIN summary ON summary.event = older.event WHERE summary.supersedes IS NOT NULL LIMIT 50)
            SELECT id, json FROM summary WHERE event IN (SELECT event FROM newer UNION SELECT event FROM older) AND id <> $id ORDER BY id DESC
            """;
        return connection.Rows(Chain, IndexRows.Summary, ("$event", of.Event.Id), ("$id", of.Id));
    });

    /// <summary>Other articles with the same text or of the same cluster, the newest first.</summary>
    public IReadOnlyList<IndexedSummary> Copies(IndexedSummary of, int count) => Read(connection => connection.Rows(
        """
        SELECT id, json FROM summary WHERE id IN (
          SELECT id FROM summary WHERE text = $text UNION
          SELECT id FROM summary WHERE cluster = $cluster UNION
          SELECT id FROM summary WHERE article = $cluster) AND id <> $id ORDER BY id DESC LIMIT $count
        """,
        IndexRows.Summary,
        ("$text", of.Article.TextId), ("$cluster", of.Article.Cluster?.Id ?? of.Article.ArticleId), ("$id", of.Id), ("$count", count)));

    /// <summary>The most frequent values of one kind of <see cref="Tags"/>.</summary>
    public IReadOnlyList<Facet> Facets(string kind, int count) => Read(connection => connection.Rows(
        "SELECT value, articles FROM facet WHERE kind = $kind ORDER BY articles DESC, value LIMIT $count",
        row => new Facet(row.GetString(0), row.GetInt32(1)), ("$kind", kind), ("$count", count)));

    /// <summary>Dumps that have ended, the latest first.</summary>
    public IReadOnlyList<FinishedDump> Dumps(long? before, int count) =>
        Read(connection =>
            connection.Rows(
                "SELECT id, json FROM dump WHERE id < $before ORDER BY id DESC LIMIT $count",
                IndexRows.Dump,
                ("$before", before ?? long.MaxValue),
                ("$count", count)));

    public DumpCompleted? Dump(string dumpId) => Read(connection =>
        connection.Rows("SELECT id, json FROM dump WHERE dump = $dump", IndexRows.Dump, ("$dump", dumpId)).SingleOrDefault()?.Dump);

    /// <summary>How many articles of each dump ended, with a summary and without, as far as their events have come.</summary>
    public IReadOnlyDictionary<string, (int Summarized, int Rejected)> Progress(IReadOnlyCollection<string> dumpIds) => Read(connection =>
        dumpIds.ToDictionary(id => id, id => (
            (int)connection.Scalar<long>(
                "SELECT count(*) FROM words WHERE words MATCH $match", ("$match", SearchQuery.Of("", _ => [], [Tags.Of(Tags.Dump, id)]))),
            (int)connection.Scalar<long>("SELECT count(*) FROM rejection WHERE dump = $dump", ("$dump", id)))));

    /// <summary>The first articles of a dump that were rejected.</summary>
    public IReadOnlyList<ArticleRejected> Rejections(string dumpId, int count) => Read(connection => connection.Rows(
        "SELECT json FROM rejection WHERE dump = $dump ORDER BY id LIMIT $count",
        IndexRows.Rejection, ("$dump", dumpId), ("$count", count)));

    /// <summary>What ended since a time, in equal stretches without gaps.</summary>
    public IReadOnlyList<OutcomeBucket> Outcomes(DateTimeOffset from, TimeSpan width, int count) => Read(connection =>
    {
        var values = new (string, object?)[] { ("$from", IndexId.Of(from)), ("$to", IndexId.Of(from + width * count)),
            ("$width", IndexId.Of(DateTimeOffset.UnixEpoch + width)) };
        var summarized = connection.Rows(
            "SELECT (id - $from) / $width, count(*), avg(elapsed), total(cost) FROM summary WHERE id >= $from AND id < $to GROUP BY 1",
            row => (At: row.GetInt32(0), Count: row.GetInt32(1), Elapsed: row.IsDBNull(2) ? (double?)null : row.GetDouble(2),
                Cost: row.GetDouble(3)), values).ToDictionary(row => row.At);
        var rejected = connection.Rows(
            "SELECT (id - $from) / $width, count(*) FROM rejection WHERE id >= $from AND id < $to GROUP BY 1", row => (At: row.GetInt32(0), Count: row.GetInt32(1)), values).ToDictionary(row => row.At);
        return Enumerable.Range(0, count).Select(at =>
        {
            var some = summarized.GetValueOrDefault(at);
            return new OutcomeBucket(from + width * at, some.Count, rejected.GetValueOrDefault(at).Count, some.Elapsed / 1000, some.Cost);
        }).ToList();
    });

    /// <summary>How many articles ended since a time, with a summary or without.</summary>
    public Pace Pace(DateTimeOffset since) => Read(connection => connection.Rows(
        """
        SELECT count(*), min(id), max(id) FROM (
          SELECT id FROM summary WHERE id >= $from UNION ALL
          SELECT id FROM rejection WHERE id >= $from)
        """,
        row => new Pace(
            row.GetInt64(0),
            row.IsDBNull(1) ? null : IndexId.Time(row.GetInt64(1)),
            row.IsDBNull(2) ? null : IndexId.Time(row.GetInt64(2))),
        ("$from", IndexId.Of(since))).Single());

    private static string? Match(SqliteConnection connection, SummaryFilter filter) =>
        SearchQuery.Of(filter.Question ?? "", word => Longer(connection, word), filter.Tags);

    private static IReadOnlyList<string> Longer(SqliteConnection connection, string word) =>
        word.Length < ShortestPart ? [] : connection.Rows(
        """
        SELECT text FROM word WHERE id IN (SELECT rowid FROM parts WHERE parts MATCH $part LIMIT $read) ORDER BY length(text), text LIMIT $count
        """,
        row => row.GetString(0), ("$part", $"\"{word}\""), ("$read", LongerWordsRead), ("$count", LongerWords));

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = file.Open();
            return read(connection);
        }
        catch (SqliteException e) when (e.IsDamage())
        {
            file.Renew("The index was damaged");
            using var connection = file.Open();
            return read(connection);
        }
    }
}
