using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Pipeline.Azure.Storage;

/// <summary>Rows of the table <c>ledger</c>, written on condition of their entity tags.</summary>
internal static class TableRows
{
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken).ConfigureAwait(false);
        return found.HasValue ? found.Value : null;
    }

    // A write that is given up under way may have happened, and its row could not be written again without its new version:
    // a cancellation is heeded before a write, not in it.

    /// <returns>The row's version; null when there is one already.</returns>
    public static async Task<string?> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return (await table.AddEntityAsync(row, CancellationToken.None).ConfigureAwait(false)).Headers.ETag!.Value.ToString();
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return null;
        }
    }

    /// <returns>The row's new version; null when another changed it since it was read.</returns>
    public static async Task<string?> TryUpdateAsync(this TableClient table, TableEntity row, string version, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return (await table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, CancellationToken.None).ConfigureAwait(false)).Headers.ETag!.Value.ToString();
        }
        catch (RequestFailedException e) when (e.Status == 412 || e.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            return null;
        }
    }
}
