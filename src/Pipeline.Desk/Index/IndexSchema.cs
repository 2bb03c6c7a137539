using Microsoft.Data.Sqlite;

namespace Pipeline.Desk.Index;

/// <summary>
/// The tables of the index. Everything in them can be had again from the pipeline, so another version is made anew and not converted.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Rises with each change of the tables, of what is indexed, or of <see cref="SearchText"/>.</summary>
    public const int Version = 4;

    private const string Tables = """
        CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE summary (
          id INTEGER PRIMARY KEY,
          article TEXT NOT NULL UNIQUE,
          event TEXT NOT NULL,
          supersedes TEXT,
          text TEXT NOT NULL,
          cluster TEXT,
          elapsed INTEGER,
          cost REAL,
          json BLOB NOT NULL,
          body BLOB);
        CREATE INDEX summary_event ON summary (event);
        CREATE INDEX summary_supersedes ON summary (supersedes) WHERE supersedes IS NOT NULL;
        CREATE INDEX summary_text ON summary (text);
        CREATE INDEX summary_cluster ON summary (cluster) WHERE cluster IS NOT NULL;
        CREATE TABLE rejection (id INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, dump TEXT NOT NULL, json BLOB NOT NULL);
        CREATE INDEX rejection_dump ON rejection (dump);
        CREATE TABLE dump (id INTEGER PRIMARY KEY, dump TEXT NOT NULL UNIQUE, json BLOB NOT NULL);
        CREATE TABLE forgotten (id TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE facet (kind TEXT NOT NULL, value TEXT NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY (kind, value)) WITHOUT ROWID;
        CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE VIRTUAL TABLE words USING fts5 (title, summary, body, tags, content = '', columnsize = 0,
          tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'");
        CREATE VIRTUAL TABLE parts USING fts5 (text, content = '', columnsize = 0, detail = full, tokenize = 'trigram');
        INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
        INSERT INTO parts (parts, rank) VALUES ('secure-delete', 1);
        """;

    /// <summary>Makes the tables of a new file.</summary>
    /// <returns>False when the file has tables of another version, or something else altogether.</returns>
    public static bool TryEnsure(SqliteConnection connection)
    {
        connection.Run("PRAGMA journal_mode = WAL");
        var version = connection.Scalar<long>("PRAGMA user_version");
        if (version == Version)
        {
            return true;
        }

        if (version != 0 || connection.Scalar<long>("SELECT count(*) FROM sqlite_master") > 0)
        {
            return false;
        }

        using var transaction = connection.BeginTransaction();
        connection.Run(Tables);
        connection.Run($"PRAGMA user_version = {Version}");
        transaction.Commit();
        return true;
    }
}
