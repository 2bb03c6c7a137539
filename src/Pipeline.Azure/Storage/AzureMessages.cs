using Azure;
using Azure.Storage.Queues.Models;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>Storage queues. Reads base64 and plain text.</summary>
internal sealed class AzureMessages(StorageClients clients) : IMessageSender, IMessageReceiver
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public async Task SendAsync(string queue, string text, TimeSpan delay, MessageEncoding encoding, CancellationToken cancellationToken)
    {
        try
        {
            await PutAsync(queue, text, delay, encoding, cancellationToken);
        }
        catch (QueueNotFoundException) when (IsMadeAgain(queue))
        {
            await clients.Queue(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await PutAsync(queue, text, delay, encoding, cancellationToken);
        }
    }

    private async Task PutAsync(string queue, string text, TimeSpan delay, MessageEncoding encoding, CancellationToken cancellationToken)
    {
        var body = encoding is MessageEncoding.None ? text : MessageText.Encode(text);
        var visibleAfter = delay <= TimeSpan.Zero ? TimeSpan.Zero : delay > MessageLimits.LongestDelay ? MessageLimits.LongestDelay : delay;
        try
        {
            await clients.Queue(queue).SendMessageAsync(body, WholeSeconds(visibleAfter), Forever, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            throw new QueueNotFoundException(queue, e);
        }
    }

    public async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(
        string queue,
        int count,
        TimeSpan visibility,
        CancellationToken cancellationToken)
    {
        try
        {
            var messages = (
                await clients.Queue(queue).ReceiveMessagesAsync(count, WholeSeconds(visibility), cancellationToken)
            ).Value;
            return
            [
                .. messages.Select(message => new ReceivedMessage(
                    message.MessageId,
                    message.PopReceipt,
                    MessageText.Decode(message.Body.ToString()),
                    message.DequeueCount)),
            ];
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound && IsMadeAgain(queue))
        {
            await clients.Queue(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            return [];
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            throw new QueueNotFoundException(queue, e);
        }
    }

    public async Task<IReadOnlyList<string>> PeekAsync(string queue, int count, CancellationToken cancellationToken)
    {
        try
        {
            var messages = (await clients.Queue(queue).PeekMessagesAsync(count, cancellationToken)).Value;
            return [.. messages.Select(message => MessageText.Decode(message.Body.ToString()))];
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            throw new QueueNotFoundException(queue, e);
        }
    }

    public async Task<ReceivedMessage?> HideAsync(
        string queue,
        ReceivedMessage message,
        TimeSpan visibility,
        CancellationToken cancellationToken)
    {
        try
        {
            var receipt = (
                await clients
                    .Queue(queue)
                    .UpdateMessageAsync(
                        message.Id,
                        message.Receipt,
                        visibilityTimeout: WholeSeconds(visibility),
                        cancellationToken: cancellationToken)
            ).Value;
            return message with { Receipt = receipt.PopReceipt };
        }
        catch (RequestFailedException e) when (IsNotOurs(e))
        {
            return null;
        }
    }

    public async Task<bool> DeleteAsync(string queue, ReceivedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await clients.Queue(queue).DeleteMessageAsync(message.Id, message.Receipt, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (IsNotOurs(e))
        {
            return false;
        }
    }

    public async Task<int> CountAsync(string queue, CancellationToken cancellationToken) =>
        (await clients.Queue(queue).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;

    /// <summary>On an emulator no deployment makes what somebody has deleted; Sweep finds what was on it.</summary>
    private bool IsMadeAgain(string queue) => clients.IsDevelopment && QueueNames.All.Contains(queue);

    private static bool IsNotOurs(RequestFailedException e) =>
        e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch;

    // The service counts in seconds; a fraction would be cut, and a message come back before its time.
    private static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
}
