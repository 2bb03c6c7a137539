// Prints summaries as they come off a queue, each point with the sentences of the article that carry it.
//
//     PipelineStorage='CONNECTION STRING' dotnet run
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Contracts;
using Pipeline.Subscriber;

var storage = Environment.GetEnvironmentVariable("PipelineStorage") ?? "UseDevelopmentStorage=true";
var queue = Environment.GetEnvironmentVariable("PipelineQueue") ?? "article-summaries";
Console.OutputEncoding = Encoding.UTF8;
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stopping.Cancel();
};

var articles = new BlobContainerClient(storage, "articles");
var subscriber = new EventSubscriber(
    new QueueServiceClient(storage),
    new BlobServiceClient(storage),
    new TableSeenEvents(new TableClient(storage, "seenbycsharp")),
    new SubscriberOptions { Queue = queue });
await subscriber.RunAsync(
    async (received, cancellationToken) =>
    {
        if (received.Summarized is { } summarized)
        {
            Console.WriteLine(string.Join('\n', await DescribeAsync(summarized, cancellationToken)));
        }
    },
    stopping.Token);

async Task<IEnumerable<string>> DescribeAsync(ArticleSummarized summarized, CancellationToken cancellationToken)
{
    var article = (await articles.GetBlobClient(summarized.ArticleBlob).DownloadContentAsync(cancellationToken)).Value.Content;
    var body = JsonDocument.Parse(article).RootElement.GetProperty("article").GetProperty("body").GetString()!;

    // Offsets count UTF-16 code units, as C# does.
    string Quote(Evidence evidence) => $"      {evidence.Start}..{evidence.End} {body[evidence.Start..evidence.End]}";
    return
    [
        summarized.Headline,
        .. summarized.KeyPoints.SelectMany(point => (IEnumerable<string>)[$"  - {point.Text}", .. point.Evidence.Select(Quote)]),
    ];
}
