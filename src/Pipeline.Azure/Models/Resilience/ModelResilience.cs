using System.Threading.RateLimiting;
using Pipeline.Azure.Models.Failures;
using Pipeline.Quota;
using Pipeline.Summarization.Models;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Pipeline.Azure.Models.Resilience;

/// <summary>The one resilience pipeline before a model, outermost first: nothing else waits, retries or gives up.</summary>
internal static class ModelResilience
{
    /// <summary>Name of the pipeline in the registry and in telemetry.</summary>
    public const string Name = "model";

    /// <summary>Name of the strategy that waits for the quota.</summary>
    public const string Quota = "quota";

    public static void Configure(
        ResiliencePipelineBuilder<ModelCompletion> builder,
        ModelResilienceOptions options,
        ModelChaosOptions chaos,
        LanePlaces places,
        QuotaGate quota)
    {
        builder.Name = Name;
        builder
            .AddTimeout(new TimeoutStrategyOptions { Name = "total", Timeout = options.TotalTimeout })
            .AddRateLimiter(new RateLimiterStrategyOptions
            {
                Name = "concurrency",
                RateLimiter = args =>
                    places.EnterAsync(args.Context.Properties.GetValue(ModelCall.Key, null!), args.Context.CancellationToken),
            })
            .AddRetry(new RetryStrategyOptions<ModelCompletion>
            {
                Name = "retry",
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(IsWorthWaiting(args.Outcome.Exception, args.Context, options)),
                DelayGenerator = args => ValueTask.FromResult(AskedFor(args.Outcome.Exception)),
            })
            .AddRateLimiter(new RateLimiterStrategyOptions { Name = Quota, RateLimiter = args => EnterAsync(quota, args.Context, options) })
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<ModelCompletion>
                {
                    Name = "circuit",
                    FailureRatio = options.BreakRatio,
                    MinimumThroughput = options.BreakThroughput,
                    SamplingDuration = options.BreakWindow,
                    BreakDuration = options.BreakDuration,
                    ShouldHandle = args =>
                        ValueTask.FromResult(
                            args.Outcome.Exception is TimeoutRejectedException or ModelCallException { Failure.TripsCircuit: true }),
                })
            .AddTimeout(new TimeoutStrategyOptions { Name = "attempt", Timeout = options.AttemptTimeout });
        ModelChaos.Configure(builder, chaos);
    }

    // Inside the retry, for every attempt is charged; outside the circuit, which must not take a wait for an answer.
    private static async ValueTask<RateLimitLease> EnterAsync(QuotaGate quota, ResilienceContext context, ModelResilienceOptions options)
    {
        var left = options.TotalTimeout - Elapsed(context);
        var call = context.Properties.GetValue(ModelCall.Key, null!);
        return new QuotaLease(
            await quota.EnterAsync(
                call.Tokens, call.IsUrgent, left < options.MaxWait ? left : options.MaxWait, context.CancellationToken));
    }

    // A wait that cannot end before the total timeout only keeps others from their place.
    private static bool IsWorthWaiting(Exception? failure, ResilienceContext context, ModelResilienceOptions options) => failure switch
    {
        TimeoutRejectedException => true,
        ModelCallException { Failure.Transient: true } call =>
            AskedFor(call) is not { } wait || (wait <= options.MaxWait && wait < options.TotalTimeout - Elapsed(context)),
        _ => false,
    };

    // Zero says nothing: the computed wait serves better than a storm.
    private static TimeSpan? AskedFor(Exception? failure) =>
        failure is ModelCallException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : null;

    private static TimeSpan Elapsed(ResilienceContext context) => context.Properties.GetValue(ModelCall.Key, null!).Elapsed;
}
