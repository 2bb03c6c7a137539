using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>Puts an event on a queue; what does not fit into a message goes to a blob that the event names (claim check).</summary>
public sealed class EventSender(IMessageSender sender, IDocumentStore documents)
{
    /// <summary>ASCII only: for messages that are not base64.</summary>
    private static readonly ContractJson Ascii = new(
        new JsonSerializerOptions(ContractJson.NewOptions()) { Encoder = JavaScriptEncoder.Default });

    /// <exception cref="QueueNotFoundException">There is no such queue.</exception>
    internal async Task SendAsync(CloudEvent whole, string queue, MessageEncoding encoding, CancellationToken cancellationToken)
    {
        var text = Write(whole, encoding);
        if (Encoding.UTF8.GetByteCount(text) > MessageLimits.Bytes(encoding))
        {
            text = Write(await CheckClaimAsync(whole, cancellationToken), encoding);
        }

        await sender.SendAsync(queue, text, TimeSpan.Zero, encoding, cancellationToken);
    }

    /// <summary>Where the payloads of all events of an article or a dump are kept.</summary>
    internal static string BlobPrefix(string subject) => $"events/{subject}/";

    private static string Write(CloudEvent message, MessageEncoding encoding) =>
        JsonSerializer.Serialize(message, (encoding is MessageEncoding.None ? Ascii : ContractJson.Compact).CloudEvent);

    private async Task<CloudEvent> CheckClaimAsync(CloudEvent whole, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(whole.Data!.Value, ContractJson.Compact.JsonElement);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var name = $"{BlobPrefix(whole.Subject!)}{whole.Id}-{hash[..16]}.json";
        await documents.TryCreateAsync(ContainerNames.Summaries, name, bytes, cancellationToken);
        return whole with { Data = null, DataRef = $"{ContainerNames.Summaries}/{name}", DataHash = hash, DataLength = bytes.Length };
    }
}
