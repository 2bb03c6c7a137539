using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Pipeline.Azure.Storage;
using Pipeline.Cli.Running;
using Pipeline.Storage;

namespace Pipeline.Cli.Diagnosis;

/// <summary>Whether this identity has the app's roles, by doing what they are for and taking it back.</summary>
internal sealed class RolesCheck(StorageClients clients, TimeProvider clock, Random random) : ICheck
{
    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var id = RunId.Create(clock, random);
        yield return await StorageAnswer
            .TryAsync(
                "roles: blobs can be written, read and deleted",
                "Storage Blob Data Owner",
                token => BlobAsync(id, token),
                clock,
                cancellationToken);
        yield return await StorageAnswer
            .TryAsync(
                "roles: messages can be sent, taken, kept and deleted",
                "Storage Queue Data Contributor",
                token => MessageAsync(id, token),
                clock,
                cancellationToken);
        yield return await StorageAnswer
            .TryAsync(
                "roles: rows can be written and deleted",
                "Storage Table Data Contributor",
                token => RowAsync(id, token),
                clock,
                cancellationToken);
    }

    private async Task BlobAsync(string id, CancellationToken cancellationToken)
    {
        var blob = clients.Container(ContainerNames.Work).GetBlobClient($"doctor/{id}");
        await blob.UploadAsync(BinaryData.FromString(id), cancellationToken);
        await blob.DownloadContentAsync(cancellationToken);
        await blob.DeleteAsync(cancellationToken: cancellationToken);
    }

    // On a queue of its own: nobody takes the message away, and none of the stages gets it.
    private async Task MessageAsync(string id, CancellationToken cancellationToken)
    {
        var queue = clients.Queue($"{QueueNames.ReplyPrefix}doctor-{id}");
        await queue.CreateAsync(cancellationToken: cancellationToken);
        try
        {
            await TakeAsync(queue, cancellationToken);
        }
        finally
        {
            await queue.DeleteAsync(cancellationToken);
        }
    }

    private static async Task TakeAsync(QueueClient queue, CancellationToken cancellationToken)
    {
        await queue.SendMessageAsync("doctor", cancellationToken);
        var message = (await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(30), cancellationToken)).Value;
        var kept = (
            await queue
                .UpdateMessageAsync(
                    message.MessageId,
                    message.PopReceipt,
                    visibilityTimeout: TimeSpan.FromSeconds(30),
                    cancellationToken: cancellationToken)
        ).Value;
        await queue.DeleteMessageAsync(message.MessageId, kept.PopReceipt, cancellationToken);
    }

    private async Task RowAsync(string id, CancellationToken cancellationToken)
    {
        await clients.Ledger.AddEntityAsync(new TableEntity("doctor", id), cancellationToken);
        await clients.Ledger.DeleteEntityAsync("doctor", id, cancellationToken: cancellationToken);
    }
}
