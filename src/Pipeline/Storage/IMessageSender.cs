namespace Pipeline.Storage;

/// <summary>Puts text messages on queues. Messages never expire.</summary>
public interface IMessageSender
{
    /// <param name="queue">Exists already.</param>
    /// <param name="text">At most <see cref="MessageLimits.TextBytes"/> in UTF-8.</param>
    /// <param name="delay">Until the message can be seen; zero to seven days, longer is cut.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QueueNotFoundException">There is no such queue.</exception>
    Task SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancellationToken);
}
