using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Pipeline.Subscriber;

/// <summary>A message that is ours for a while. Each renewal gives a new receipt, so only one call runs at a time.</summary>
internal sealed class HeldMessage(QueueClient queue, QueueMessage message)
{
    private string receipt = message.PopReceipt;

    public QueueMessage Message => message;

    /// <returns>Whether it is still ours.</returns>
    public Task<bool> HideAsync(TimeSpan time, CancellationToken cancellationToken) =>
        IsOursAsync(async () =>
            receipt = (
                await queue
                    .UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: time, cancellationToken: cancellationToken)
                    .ConfigureAwait(false))
                .Value
                .PopReceipt);

    /// <returns>Whether it was still ours.</returns>
    public Task<bool> DeleteAsync(CancellationToken cancellationToken) => IsOursAsync(() =>
        queue.DeleteMessageAsync(message.MessageId, receipt, cancellationToken));

    private static async Task<bool> IsOursAsync(Func<Task> call)
    {
        try
        {
            await call().ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e)
            when (e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            return false;
        }
    }
}
