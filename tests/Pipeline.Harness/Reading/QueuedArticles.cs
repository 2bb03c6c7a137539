using System.Text.Json;
using Azure.Storage.Queues;
using Pipeline.Contracts;

namespace Pipeline.Harness.Reading;

/// <summary>The articles whose summaries wait in a queue that nobody reads.</summary>
internal static class QueuedArticles
{
    private const int AtOnce = 32;

    private static readonly TimeSpan Hidden = TimeSpan.FromHours(1);

    public static async Task<IReadOnlySet<string>> ReadAsync(QueueClient queue, CancellationToken cancellationToken)
    {
        var articles = new HashSet<string>(StringComparer.Ordinal);
        while ((await queue.ReceiveMessagesAsync(AtOnce, Hidden, cancellationToken)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                var sent = JsonSerializer.Deserialize(Convert.FromBase64String(message.Body.ToString()), ContractJson.Compact.CloudEvent);
                if (sent?.Data?.Deserialize(ContractJson.Compact.ArticleSummarized) is { } told)
                {
                    articles.Add(told.ArticleId);
                }
            }
        }

        return articles;
    }
}
