using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Subscriber.Tests;

/// <summary>No call for a blob gets through.</summary>
internal sealed class DownBlobs : HttpPipelinePolicy
{
    private int calls;

    public int Calls => Volatile.Read(ref calls);

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref calls);
        throw new RequestFailedException(503, "The blobs are down.");
    }

    /// <exception cref="NotSupportedException">Nobody waits for a call.</exception>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
}
