using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Storage;

namespace Pipeline.Cli.Running;

/// <summary>
/// Reads summaries off a queue as a subscriber does: fetches payload blobs, drops what it has seen, deletes what it has.
/// </summary>
internal sealed class ResultReader(IMessageReceiver receiver, IDocumentStore documents, string queue)
{
    private static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> seen = [];

    public async Task<IReadOnlyList<RunAnswer>> ReceiveAsync(CancellationToken cancellationToken)
    {
        var results = new List<RunAnswer>();
        foreach (var message in await receiver.ReceiveAsync(queue, 32, Visibility, cancellationToken))
        {
            var envelope = JsonSerializer.Deserialize(message.Text, ContractJson.Compact.CloudEvent)
                ?? throw new JsonException("A message on the run's own queue holds no event.");
            if (envelope.Type == EventTypes.ArticleSummarized && seen.Add(envelope.Id))
            {
                results.Add(new(envelope.Id, await PayloadAsync(envelope, cancellationToken)));
            }

            await receiver.DeleteAsync(queue, message, cancellationToken);
        }

        return results;
    }

    private async Task<ArticleSummarized> PayloadAsync(CloudEvent envelope, CancellationToken cancellationToken)
    {
        if (envelope.Data is { } data)
        {
            return data.Deserialize(ContractJson.Compact.ArticleSummarized)!;
        }

        var prefix = ContainerNames.Summaries + "/";
        if (
            envelope.DataRef?.StartsWith(prefix, StringComparison.Ordinal) != true
            || envelope.DataRef.Split('/').Any(part => part is "" or "." or ".."))
        {
            throw new JsonException("The event refers to data outside the container of summaries.");
        }

        var bytes =
            await documents.ReadAsync(ContainerNames.Summaries, envelope.DataRef[prefix.Length..], cancellationToken)
            ?? throw new JsonException("The event refers to data that is gone.");
        return JsonSerializer.Deserialize(bytes.Span, ContractJson.Compact.ArticleSummarized)!;
    }
}
