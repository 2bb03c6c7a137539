using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>
/// Buries what lies on the poison queues without being base64. The platform moves such a message there and then cannot hand it to
/// <see cref="Bury"/> either, as it does not decode: it would stay for ever.
/// </summary>
public sealed class UnencodedMessages(IMessageReceiver receiver, DeadLetters deadLetters)
{
    /// <summary>The most that one request gives.</summary>
    private const int Batch = 32;

    /// <summary>How long what was taken is kept from others, if this worker ends in the middle.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(30);

    private static readonly (string Queue, string Stage)[] Poison =
    [
        (QueueNames.DumpsPoison, StageNames.BuryDump),
        (QueueNames.ArticlesPoison, StageNames.BuryArticle),
        (QueueNames.BlobTriggerPoison, StageNames.BuryBlobTrigger),
    ];

    /// <summary>Looks at one batch of each poison queue. What decodes is shown again at once.</summary>
    public async Task BuryAsync(CancellationToken cancellationToken)
    {
        foreach (var (queue, stage) in Poison)
        {
            foreach (var message in await receiver.ReceiveAsync(queue, Batch, Hidden, cancellationToken).ConfigureAwait(false))
            {
                if (message.IsEncoded)
                {
                    await receiver.HideAsync(queue, message, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                await deadLetters.BuryUnencodedAsync(stage, message.Text, cancellationToken).ConfigureAwait(false);
                await receiver.DeleteAsync(queue, message, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
