using System.Text.Json;
using Microsoft.Data.Sqlite;
using Pipeline.Contracts;

namespace Pipeline.Desk.Index;

/// <summary>Reads what the tables store.</summary>
internal static class IndexRows
{
    /// <summary>Of <c>json, body</c>.</summary>
    public static (ArticleSummarized Article, string? Body) ArticleAndBody(SqliteDataReader row) => (
        Event(row, 0).Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!,
        row.IsDBNull(1) ? null : Packed.UnpackText(row.GetFieldValue<byte[]>(1)));

    /// <summary>Of <c>id, json</c>.</summary>
    public static IndexedSummary Summary(SqliteDataReader row)
    {
        var envelope = Event(row, 1);
        return new(row.GetInt64(0), envelope, envelope.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!);
    }

    /// <summary>Of <c>id, json</c>.</summary>
    public static FinishedDump Dump(SqliteDataReader row) =>
        new(row.GetInt64(0), JsonSerializer.Deserialize(Packed.Unpack(row.GetFieldValue<byte[]>(1)), ContractJson.Compact.DumpCompleted)!);

    /// <summary>Of <c>json</c>.</summary>
    public static ArticleRejected Rejection(SqliteDataReader row) =>
        JsonSerializer.Deserialize(Packed.Unpack(row.GetFieldValue<byte[]>(0)), ContractJson.Compact.ArticleRejected)!;

    private static CloudEvent Event(SqliteDataReader row, int column) =>
        JsonSerializer.Deserialize(Packed.Unpack(row.GetFieldValue<byte[]>(column)), ContractJson.Compact.CloudEvent)!;
}
