namespace Pipeline.Storage;

/// <summary>Takes messages off queues, for hosts that pump them themselves.</summary>
public interface IMessageReceiver
{
    /// <param name="queue">Exists already.</param>
    /// <param name="count">1 to 32.</param>
    /// <param name="visibility">How long what is received stays hidden from others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QueueNotFoundException">There is no such queue.</exception>
    Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(string queue, int count, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Hides the message for another while, or shows it again at once with zero.</summary>
    /// <returns>The message with its new receipt; null when it is no longer ours.</returns>
    Task<ReceivedMessage?> HideAsync(string queue, ReceivedMessage message, TimeSpan visibility, CancellationToken cancellationToken);

    /// <returns>Whether it was still ours to delete.</returns>
    Task<bool> DeleteAsync(string queue, ReceivedMessage message, CancellationToken cancellationToken);

    /// <summary>The texts of the messages that would be received next; they stay as they are.</summary>
    /// <param name="queue">Exists already.</param>
    /// <param name="count">1 to 32.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QueueNotFoundException">There is no such queue.</exception>
    Task<IReadOnlyList<string>> PeekAsync(string queue, int count, CancellationToken cancellationToken);

    /// <summary>Roughly how many messages there are, hidden ones included.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancellationToken);
}
