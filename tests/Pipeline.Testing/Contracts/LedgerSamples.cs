using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Testing.Contracts;

/// <summary>Records of no meaning.</summary>
internal static class LedgerSamples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static DumpBlob Blob(string name, string etag) => new(name, etag, 1, null, Now, null);

    public static DumpRow Dump() =>
        new()
        {
            Id = Names.Id(),
            Name = "ü '\"#?/..txt",
            ETag = "0x1",
            Length = 5_000_000_000,
            DueAt = Now,
            AcceptedAt = Now,
        };

    public static ArticleRow Article(string dumpId, int ordinal) =>
        new() { DumpId = dumpId, Ordinal = ordinal, ArticleId = Names.Id(), DueAt = Now, ReadyAt = Now };

    public static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
        {
            list.Add(row);
        }

        return list;
    }
}
