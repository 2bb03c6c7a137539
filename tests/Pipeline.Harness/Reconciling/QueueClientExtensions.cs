using Azure.Storage.Queues;

namespace Pipeline.Harness.Reconciling;

internal static class QueueClientExtensions
{
    /// <summary>The most that one look brings.</summary>
    private const int Most = 32;

    /// <returns>Roughly how many messages there are; of the visible ones up to 32.</returns>
    public static async Task<int> CountAsync(this QueueClient queue, bool visibleOnly, CancellationToken cancellationToken) => visibleOnly
        ? (await queue.PeekMessagesAsync(Most, cancellationToken)).Value.Length
        : (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
}
