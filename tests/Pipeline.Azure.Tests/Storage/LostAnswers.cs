using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Azure.Tests.Storage;

/// <summary>Loses the first answer to each write after the service has given it, so that the SDK makes the request again.</summary>
internal sealed class LostAnswers : HttpPipelinePolicy
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.Request.Method != RequestMethod.Get && message.ProcessingContext.RetryNumber == 0)
        {
            Interlocked.Increment(ref count);
            throw new IOException("The connection broke before the answer.");
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
}
