using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Harness.Faults;

/// <summary>
/// Makes a share of the storage calls fail as a broken connection does: before they reached the service, or after they took
/// effect there; half of them where the SDK tries again by itself, half where its caller gets the failure.
/// </summary>
internal sealed class StorageFaults(double rate, Random random)
{
    private readonly Lock turn = new();

    /// <summary>A call passes two policies, each of which fails it before or after.</summary>
    private double Quarter => rate / 4;

    public T Configured<T>(T options)
        where T : ClientOptions
    {
        Configure(options);
        return options;
    }

    public void Configure(ClientOptions options)
    {
        options.AddPolicy(new Policy(this), HttpPipelinePosition.PerCall);
        options.AddPolicy(new Policy(this), HttpPipelinePosition.PerRetry);
    }

    /// <exception cref="RequestFailedException">As often as a storage call fails.</exception>
    public void ThrowSometimes(string words)
    {
        if (Draw() < rate)
        {
            throw new RequestFailedException(words);
        }
    }

    private double Draw()
    {
        lock (turn)
        {
            return random.NextDouble();
        }
    }

    private sealed class Policy(StorageFaults faults) : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var draw = faults.Draw();
            if (draw < faults.Quarter)
            {
                throw new RequestFailedException("The connection broke before the call.");
            }

            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
            if (draw < 2 * faults.Quarter)
            {
                throw new RequestFailedException("The connection broke before the answer.");
            }
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }
}
