using Azure;
using Azure.Data.Tables;

namespace Pipeline.Azure.Storage;

/// <summary>An update that waits for its turn, and what comes of it.</summary>
/// <param name="row">As it is to be.</param>
/// <param name="version">That it was read with.</param>
internal sealed class PendingUpdate(TableEntity row, ETag version)
{
    private readonly TaskCompletionSource<ETag?> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TableEntity Row => row;

    public ETag Version => version;

    /// <summary>The new version; null when the row had changed.</summary>
    public Task<ETag?> Changed => result.Task;

    public TableTransactionAction Action => new(TableTransactionActionType.UpdateReplace, row, version);

    public void Done(ETag? changed) => result.SetResult(changed);

    public void Failed(Exception problem) => result.SetException(problem);
}
