using Azure.Data.Tables;
using Pipeline.Ledger;

namespace Pipeline.Harness.Reading;

/// <summary>The rows of a dump's articles as they stand now.</summary>
internal static class DumpRows
{
    public static async Task<RowCount> CountAsync(TableClient ledger, string dumpId, CancellationToken cancellationToken)
    {
        var states = new List<ArticleState>();
        var rows = ledger.QueryAsync<TableEntity>(
            row => row.PartitionKey == dumpId, select: ["Kind", "State"], cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (row.GetString("Kind") == "article")
            {
                states.Add(Enum.Parse<ArticleState>(row.GetString("State")));
            }
        }

        return RowCount.Of(states);
    }
}
