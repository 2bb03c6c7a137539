using System.Text.Json;
using Microsoft.Data.Sqlite;
using Pipeline.Contracts;

namespace Pipeline.Desk.Index;

/// <summary>Writes changes within a transaction of its caller's.</summary>
internal sealed class IndexUpdate(SqliteConnection connection)
{
    /// <summary>Words known to be in the vocabulary: most words of an article are. The bound is on memory, a few megabytes.</summary>
    private const int RememberedWords = 100_000;

    /// <summary>Articles removed in one transaction; the rest is removed by the next.</summary>
    private const int ExpiredAtOnce = 1000;

    private const string All = "all";

    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);

    /// <returns>Whether something was removed, which must not stay in a log of the file's either.</returns>
    public bool Apply(IndexChange change)
    {
        switch (change)
        {
            case IndexChange.Summarized summarized:
                Add(summarized);
                return false;
            case IndexChange.Rejected rejected:
                Add(rejected);
                return false;
            case IndexChange.Completed completed:
                Add(completed);
                return false;
            case IndexChange.Forgotten forgotten:
                return Forget(forgotten);
            case IndexChange.Expired { Time: var time }:
                var limit = ("$limit", (object?)IndexId.Of(time));
                connection.Run("DELETE FROM rejection WHERE id < $limit", limit);
                connection.Run("DELETE FROM dump WHERE id < $limit", limit);
                var expired = connection.Rows(
                    "SELECT id FROM summary WHERE id < $limit LIMIT $most",
                    row => row.GetInt64(0),
                    limit,
                    ("$most", ExpiredAtOnce));
                expired.ForEach(id => Remove(id));
                return expired.Count > 0;
            default:
                throw new ArgumentException($"{change.GetType().Name} is no change of the index.", nameof(change));
        }
    }

    /// <summary>After a rollback nobody knows which words are there.</summary>
    public void Forget() => vocabulary.Clear();

    private bool Forget(IndexChange.Forgotten change)
    {
        // Remembered, so that an event that comes late brings nothing back.
        foreach (var id in new[] { change.ArticleId, change.EventId }.OfType<string>())
        {
            connection.Run("INSERT OR IGNORE INTO forgotten VALUES ($id)", ("$id", id));
        }

        connection.Run("DELETE FROM rejection WHERE article = $article", ("$article", change.ArticleId));
        var hasQuoted = change.EventId is { } eventId && RemoveQuotations(eventId);
        return (connection.Rows("SELECT id FROM summary WHERE article = $article", row => row.GetInt64(0), ("$article", change.ArticleId))
                is [var summary]
            && Remove(summary)) || hasQuoted;
    }

    /// <summary>A newer version quotes the one that it supersedes.</summary>
    private bool RemoveQuotations(string supersedes)
    {
        var newer = connection.Rows("SELECT id, json FROM summary WHERE supersedes = $event", IndexRows.Summary, ("$event", supersedes));
        foreach (var summary in newer)
        {
            connection.Run(
                "UPDATE summary SET json = $json WHERE id = $id",
                ("$id", summary.Id),
                ("$json", Event(summary.Event, WithoutChanges(summary.Article))));
        }

        return newer.Count > 0;
    }

    private void Add(IndexChange.Summarized change)
    {
        var article = change.Article is { Supersedes: { } older } && IsForgotten(older) ? WithoutChanges(change.Article) : change.Article;
        if (IsForgotten(article.ArticleId))
        {
            return;
        }

        if (
            connection.Rows(
                "SELECT id, event FROM summary WHERE article = $article",
                row => (Id: row.GetInt64(0), Event: row.GetString(1)),
                ("$article", article.ArticleId))
            is [var known])
        {
            if (known.Event == change.Envelope.Id || IndexId.Time(known.Id) > change.Time)
            {
                return;
            }

            Remove(known.Id);
        }

        var id = FreeId("summary", change.Time);
        connection.Run(
            "INSERT INTO summary VALUES ($id, $article, $event, $supersedes, $text, $cluster, $elapsed, $cost, $json, $body)",
            ("$id", id),
            ("$article", article.ArticleId),
            ("$event", change.Envelope.Id),
            ("$supersedes", article.Supersedes),
            ("$text", article.TextId),
            ("$cluster", article.Cluster?.Id),
            ("$elapsed", article.Usage.Attempts > 0 ? article.Usage.ElapsedMilliseconds : null),
            ("$cost", (double?)article.Usage.Cost),
            ("$json", Event(change.Envelope, article)),
            ("$body", change.Body is { } body ? Packed.Pack(body) : null));
        Write(
            "INSERT INTO words (rowid, title, summary, body, tags) VALUES ($id, $title, $summary, $body, $tags)",
            id,
            IndexedText.Of(article, change.Body));
        Learn(IndexedText.Of(article, change.Body).Vocabulary);
        Count(article, 1);
    }

    private void Add(IndexChange.Rejected change)
    {
        if (!IsForgotten(change.Article.ArticleId))
        {
            connection.Run(
                "INSERT OR IGNORE INTO rejection VALUES ($id, $article, $dump, $json)",
                ("$id", FreeId("rejection", change.Time)),
                ("$article", change.Article.ArticleId),
                ("$dump", change.Article.Dump.Id),
                ("$json", Packed.Pack(JsonSerializer.SerializeToUtf8Bytes(change.Article, ContractJson.Compact.ArticleRejected))));
        }
    }

    private void Add(IndexChange.Completed change)
    {
        var time = change.Dump.SettledAt;
        if (
            connection.Rows("SELECT id FROM dump WHERE dump = $dump", row => row.GetInt64(0), ("$dump", change.Dump.Dump.Id)) is [var known]
        )
        {
            if (IndexId.Time(known) >= DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()))
            {
                return;
            }

            connection.Run("DELETE FROM dump WHERE id = $id", ("$id", known));
        }

        connection.Run(
            "INSERT INTO dump VALUES ($id, $dump, $json)",
            ("$id", FreeId("dump", time)),
            ("$dump", change.Dump.Dump.Id),
            ("$json", Packed.Pack(JsonSerializer.SerializeToUtf8Bytes(change.Dump, ContractJson.Compact.DumpCompleted))));
    }

    private bool Remove(long id)
    {
        var (article, body) = connection
            .Rows("SELECT json, body FROM summary WHERE id = $id", IndexRows.ArticleAndBody, ("$id", id))
            .Single();
        var text = IndexedText.Of(article, body);
        Write(
            "INSERT INTO words (words, rowid, title, summary, body, tags) VALUES ('delete', $id, $title, $summary, $body, $tags)",
            id,
            text);
        connection.Run("DELETE FROM summary WHERE id = $id", ("$id", id));
        Unlearn(text.Vocabulary);
        Count(article, -1);
        return true;
    }

    private void Write(string sql, long id, IndexedText text) =>
        connection.Run(sql, ("$id", id), ("$title", text.Title), ("$summary", text.Summary), ("$body", text.Body), ("$tags", text.Tags));

    private void Learn(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (vocabulary.Count >= RememberedWords)
            {
                vocabulary.Clear();
            }

            if (vocabulary.Add(word) && connection.Run("INSERT OR IGNORE INTO word (text) VALUES ($text)", ("$text", word)) > 0)
            {
                connection.Run("INSERT INTO parts (rowid, text) VALUES (last_insert_rowid(), $text)", ("$text", word));
            }
        }
    }

    /// <summary>A word that no other article has would tell that this one was there.</summary>
    private void Unlearn(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (
                connection.Scalar<object>(
                    "SELECT rowid FROM words WHERE words MATCH $word LIMIT 1",
                    ("$word", $"{{title summary body}} : \"{word}\""))
                is not null)
            {
                continue;
            }

            vocabulary.Remove(word);
            if (connection.Scalar<object>("SELECT id FROM word WHERE text = $text", ("$text", word)) is long id)
            {
                connection.Run("INSERT INTO parts (parts, rowid, text) VALUES ('delete', $id, $text)", ("$id", id), ("$text", word));
                connection.Run("DELETE FROM word WHERE id = $id", ("$id", id));
            }
        }
    }

    private void Count(ArticleSummarized article, int difference)
    {
        foreach (var (kind, value) in Tags.Values(article).Prepend((All, "")))
        {
            connection.Run(
                "INSERT INTO facet VALUES ($kind, $value, $difference) ON CONFLICT DO UPDATE SET articles = articles + $difference",
                ("$kind", kind), ("$value", value), ("$difference", difference));
            if (difference < 0)
            {
                connection.Run(
                    "DELETE FROM facet WHERE kind = $kind AND value = $value AND articles <= 0",
                    ("$kind", kind),
                    ("$value", value));
            }
        }
    }

    private bool IsForgotten(string id) =>
        connection.Scalar<object>("SELECT 1 FROM forgotten WHERE id = $id", ("$id", id)) is not null;

    private static ArticleSummarized WithoutChanges(ArticleSummarized article) =>
        article with { Changes = null, UnlistedChanges = null };

    private static byte[] Event(CloudEvent envelope, ArticleSummarized article) =>
        Packed.Pack(
            JsonSerializer.SerializeToUtf8Bytes(
                envelope with
                {
                    Data = JsonSerializer.SerializeToElement(article, ContractJson.Compact.ArticleSummarized),
                    DataRef = null,
                    DataHash = null,
                    DataLength = null,
                },
                ContractJson.Compact.CloudEvent));

    private long FreeId(string table, DateTimeOffset time)
    {
        var id = IndexId.Of(time);
        while (connection.Scalar<object>($"SELECT 1 FROM {table} WHERE id = $id", ("$id", id)) is not null)
        {
            id++;
        }

        return id;
    }
}
