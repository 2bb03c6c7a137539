using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Pipeline.Azure.Storage;
using Pipeline.Storage;

namespace Pipeline.Cli.Diagnosis;

/// <summary>
/// Whether what waits on the work queues is encoded as the stages write it, and whether the host leaves decoding to the functions.
/// </summary>
internal sealed class EncodingCheck(StorageClients clients) : ICheck
{
    private const string HostFile = "host.json";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var queue in new[] { QueueNames.Dumps, QueueNames.Articles, QueueNames.UrgentArticles })
        {
            yield return await OnAsync(queue, cancellationToken);
        }

        if (File.Exists(HostFile))
        {
            yield return OfHost(await File.ReadAllTextAsync(HostFile, cancellationToken));
        }
    }

    private static Finding OfHost(string text)
    {
        try
        {
            var host = JsonElement.Parse(
                text,
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return
                host.TryGetProperty("extensions", out var extensions)
                && extensions.TryGetProperty("queues", out var queues)
                && queues.TryGetProperty("messageEncoding", out var encoding)
                && encoding.GetString() == "none"
                ? new(Verdict.Ok, $"encoding: {HostFile} leaves decoding to the functions")
                : new(
                    Verdict.Failed,
                    $"encoding: {HostFile} has the host decode messages",
                    "set extensions.queues.messageEncoding to none: what the host cannot decode stays on the poison queue unseen");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new(Verdict.Failed, $"encoding: {HostFile} in this folder cannot be read", "correct it; the host would not start");
        }
    }

    private async Task<Finding> OnAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            var front = (await clients.Queue(queue).PeekMessagesAsync(32, cancellationToken)).Value;
            var plain = front.Count(message =>
                !Convert.TryFromBase64String(message.Body.ToString(), new byte[message.Body.ToMemory().Length], out _));
            return plain == 0
                ? new(Verdict.Ok, $"encoding: {front.Length} messages looked at on {queue}, all base64")
                : new(
                    Verdict.Failed,
                    $"encoding: {plain} of {front.Length} messages looked at on {queue} are not base64",
                    "find who sends them and encode there, as an SDK's MessageEncoding does; only the stages send to this queue");
        }
        catch (RequestFailedException)
        {
            return new(Verdict.Skipped, $"encoding: {queue} cannot be looked into");
        }
    }
}
