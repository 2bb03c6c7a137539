namespace Pipeline.Storage;

/// <summary>
/// Values that instances change in turn: every write is conditional on the version that was read, so that of two one wins.
/// </summary>
public interface ISharedRows
{
    /// <returns>The row; with empty value and version when there is none yet.</returns>
    Task<SharedRow> ReadAsync(string key, CancellationToken cancellationToken);

    /// <returns>The row with its new version; null when another changed it since it was read.</returns>
    Task<SharedRow?> TryWriteAsync(SharedRow row, CancellationToken cancellationToken);

    /// <summary>Removes the row, whatever its version, where there is one.</summary>
    Task RemoveAsync(string key, CancellationToken cancellationToken);
}
