using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Benchmarks.Throughput;

/// <summary>Counts the requests of storage clients by what they do, each try of a call.</summary>
internal sealed class CountedCalls : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<StorageCall, int> counts = [];

    public IReadOnlyDictionary<StorageCall, int> Counts => counts;

    public void Configure(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerRetry);

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        counts.AddOrUpdate(Of(message.Request), 1, (_, count) => count + 1);
        return ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    /// <summary>Queues, tables and blobs are told apart by what their requests look like.</summary>
    private static StorageCall Of(Request request)
    {
        var (method, path, query) = (request.Method, request.Uri.Path ?? "", request.Uri.Query ?? "");
        return path.EndsWith("/messages", StringComparison.Ordinal)
            ? method == RequestMethod.Post
                ? StorageCall.Send
                : path.Contains("-poison/", StringComparison.Ordinal)
                    ? StorageCall.Poll
                    : StorageCall.Receive
            : path.Contains("/messages/", StringComparison.Ordinal)
                ? method == RequestMethod.Delete
                    ? StorageCall.DeleteMessage
                    : StorageCall.Other
                : path.EndsWith("/$batch", StringComparison.Ordinal)
                    ? StorageCall.Batch
                    : path.EndsWith("/ledger", StringComparison.Ordinal) && method == RequestMethod.Post
                        ? StorageCall.Insert
                        : path.Contains("/ledger(PartitionKey", StringComparison.Ordinal)
                            ? method == RequestMethod.Get
                                ? StorageCall.Find
                                : StorageCall.Update
                            : path.Contains("/ledger", StringComparison.Ordinal) || query.Contains("comp=", StringComparison.Ordinal)
                                ? StorageCall.Other
                                : method == RequestMethod.Put
                                    ? StorageCall.Write
                                    : method == RequestMethod.Get
                                        ? StorageCall.Read
                                        : StorageCall.Other;
    }
}
