using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Pipeline.Contracts;

namespace Pipeline.Subscriber;

/// <summary>Turns a message into an event: decodes and checks it, and fetches its payload if the message only refers to it.</summary>
/// <param name="summaries">The one container that a reference may point into.</param>
/// <param name="unknown">What happens to types that the contract does not know.</param>
internal sealed class EventReader(BlobContainerClient summaries, UnknownEvents unknown)
{
    /// <summary>Longest id that is remembered, in characters; the pipeline's have 32.</summary>
    private const int LongestId = 256;

    /// <summary>Largest payload that is fetched, in bytes; the pipeline's are below one megabyte.</summary>
    private const int LargestPayload = 32 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null for an event that is to be skipped.</returns>
    /// <exception cref="UnreadableEventException">The message is not an event of the pipeline, or its payload is missing or differs from
    /// its hash.</exception>
    public async Task<ReceivedEvent?> ReadAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var envelope = Parse(Decode(message.Body));
        var shape = ShapeOf(envelope.Type);
        if (shape is null && unknown is UnknownEvents.Skip)
        {
            return null;
        }

        var data = envelope.Data ?? await FetchAsync(envelope, cancellationToken).ConfigureAwait(false);
        if (shape is not null)
        {
            Check(shape, data);
        }

        return new ReceivedEvent(envelope, data, message.DequeueCount);
    }

    /// <summary>Base64 or plain text, whichever it is.</summary>
    public static string Decode(BinaryData body)
    {
        var text = body.ToString();
        var bytes = new byte[text.Length];
        try
        {
            return Convert.TryFromBase64String(text, bytes, out var length) ? StrictUtf8.GetString(bytes, 0, length) : text;
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    private static CloudEvent Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ContractJson.Compact.CloudEvent) switch
            {
                null => throw new UnreadableEventException("The message is null."),
                { SpecVersion: not "1.0" } => throw new UnreadableEventException("The message is no CloudEvent of version 1.0."),
                { Id: "" or { Length: > LongestId } } => throw new UnreadableEventException(
                    $"The event's id is empty or longer than {LongestId} characters."),
                var envelope => envelope,
            };
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // ArgumentException: half a surrogate pair.
            throw new UnreadableEventException("The message is no CloudEvent in JSON.");
        }
    }

    private static JsonTypeInfo? ShapeOf(string type) =>
        type switch
        {
            EventTypes.ArticleSummarized => ContractJson.Compact.ArticleSummarized,
            EventTypes.ArticleRejected => ContractJson.Compact.ArticleRejected,
            EventTypes.ArticleForgotten => ContractJson.Compact.ArticleForgotten,
            EventTypes.ArticleKilled => ContractJson.Compact.ArticleKilled,
            EventTypes.DumpCompleted => ContractJson.Compact.DumpCompleted,
            _ => null,
        };

    private static void Check(JsonTypeInfo shape, JsonElement data)
    {
        try
        {
            _ = data.Deserialize(shape) ?? throw new UnreadableEventException("The event's data is null.");
        }
        catch (JsonException e)
        {
            throw new UnreadableEventException($"The event's data does not have its type's shape, at {e.Path}.");
        }
    }

    private async Task<JsonElement> FetchAsync(CloudEvent envelope, CancellationToken cancellationToken)
    {
        var prefix = summaries.Name + "/";
        if (envelope is not { DataRef: { } reference, DataHash: { } hash, DataLength: { } length }
            || !reference.StartsWith(prefix, StringComparison.Ordinal) || reference.Split('/').Any(part => part is "" or "." or ".."))
        {
            throw new UnreadableEventException(
                $"The event has no data, and no reference into the container {summaries.Name} with hash and length.");
        }

        if (length is < 0 or > LargestPayload)
        {
            throw new UnreadableEventException(
                $"The event's payload is said to have {length} bytes; at most {LargestPayload} are fetched.");
        }

        var bytes = await DownloadAsync(reference[prefix.Length..], length, cancellationToken).ConfigureAwait(false);
        if (bytes.Length != length || !string.Equals(Convert.ToHexString(SHA256.HashData(bytes)), hash, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableEventException("The blob that the event refers to is not what its hash and length say.");
        }

        try
        {
            return JsonSerializer.Deserialize(bytes, ContractJson.Compact.JsonElement);
        }
        catch (JsonException)
        {
            throw new UnreadableEventException("The blob that the event refers to is no JSON.");
        }
    }

    private async Task<byte[]> DownloadAsync(string name, long length, CancellationToken cancellationToken)
    {
        try
        {
            var blob = summaries.GetBlobClient(name);
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
            return properties.ContentLength == length
                ? (await blob.DownloadContentAsync(cancellationToken).ConfigureAwait(false)).Value.Content.ToArray()
                : [];
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            throw new UnreadableEventException("The blob that the event refers to is gone.");
        }
    }
}
