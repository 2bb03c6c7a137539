namespace Pipeline.Storage;

/// <summary>Puts text messages on queues. Messages never expire.</summary>
public interface IMessageSender
{
    /// <param name="queue">Exists already.</param>
    /// <param name="text">At most <see cref="MessageLimits.Bytes"/> in UTF-8; without encoding, characters of XML only.</param>
    /// <param name="delay">Until the message can be seen; zero to seven days, longer is cut.</param>
    /// <param name="encoding">How the text stands in the message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QueueNotFoundException">There is no such queue.</exception>
    Task SendAsync(string queue, string text, TimeSpan delay, MessageEncoding encoding, CancellationToken cancellationToken);

    /// <summary>In base64.</summary>
    /// <inheritdoc cref="SendAsync(string, string, TimeSpan, MessageEncoding, CancellationToken)"/>
    Task SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancellationToken) =>
        SendAsync(queue, text, delay, MessageEncoding.Base64, cancellationToken);
}
