using System.Net;
using System.Net.Http.Json;
using Polly;
using Polly.Retry;

namespace Pipeline.Benchmarks.Quota;

/// <summary>What is written everywhere: retry on 429, wait as asked.</summary>
internal sealed class PlainClient(QuotaRun run) : IQuotaClient
{
    private readonly HttpClient http = new();

    private readonly ResiliencePipeline<HttpResponseMessage> retry = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 6,
            Delay = TimeSpan.FromSeconds(1),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests),
            DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.Headers.RetryAfter?.Delta),
        })
        .Build();

    public async Task CallAsync(string prompt, CancellationToken cancellationToken)
    {
        var body = new
        {
            model = "stand-in",
            max_completion_tokens = run.OutputLimit,
            messages = new[] { new { role = "user", content = prompt } },
        };
        using var response = await retry
            .ExecuteAsync(
                async token => await http.PostAsJsonAsync(new Uri(run.Endpoint, "chat/completions"), body, token).ConfigureAwait(false),
                cancellationToken)
            .ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }
}
