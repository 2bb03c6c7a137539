using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Pipeline.Subscriber;

/// <summary>Keeps what no handler can take, with the reason, until somebody looks.</summary>
internal sealed class PoisonQueue(QueueClient queue, TimeProvider clock)
{
    /// <summary>What a message holds after base64, in bytes.</summary>
    private const int Largest = 48 * 1024;

    /// <summary>In characters; an exception's message may have any length.</summary>
    private const int LongestReason = 1000;

    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public async Task AddAsync(QueueMessage message, string reason, CancellationToken cancellationToken)
    {
        var text = Convert.ToBase64String(Write(EventReader.Decode(message.Body), reason, message.DequeueCount));
        try
        {
            await queue.SendMessageAsync(text, timeToLive: Forever, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await queue.SendMessageAsync(text, timeToLive: Forever, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    internal byte[] Write(string text, string reason, long deliveries)
    {
        var poisoned = new PoisonedEvent
        {
            Reason = reason.Length > LongestReason ? reason[..LongestReason] : reason,
            Deliveries = deliveries,
            Time = clock.GetUtcNow(),
        };
        var readable = Serialize(ParseOrNull(text) is { } json ? poisoned with { Event = json } : poisoned with { Text = text });
        return readable.Length <= Largest ? readable : Serialize(poisoned with { Gzip = Compress(text) });
    }

    private static byte[] Serialize(PoisonedEvent poisoned) =>
        JsonSerializer.SerializeToUtf8Bytes(poisoned, PoisonJson.Compact.PoisonedEvent);

    private static JsonElement? ParseOrNull(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static byte[] Compress(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
