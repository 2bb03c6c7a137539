using Pipeline.Azure.Models.Failures;
using Pipeline.Summarization.Models;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;
using Polly.Simmy.Outcomes;

namespace Pipeline.Azure.Models.Resilience;

/// <summary>Injected faults, innermost: what they do to a call is what the endpoint would do.</summary>
internal static class ModelChaos
{
    public static void Configure(ResiliencePipelineBuilder<ModelCompletion> builder, ModelChaosOptions options)
    {
        var random = new Random(options.Seed);
        double Draw()
        {
            lock (random)
            {
                return random.NextDouble();
            }
        }

        builder
            .AddChaosFault(new ChaosFaultStrategyOptions
            {
                Name = "chaos-fault",
                Enabled = options.Enabled,
                InjectionRate = options.FaultRate,
                Randomizer = Draw,
                FaultGenerator = _ => ValueTask.FromResult<Exception?>(Draw() < 0.5
                    ? new ModelCallException(ModelFailure.Unavailable, "injected")
                    : new ModelCallException(ModelFailure.Throttled, "injected", TimeSpan.FromSeconds(1))),
            })
            .AddChaosLatency(new ChaosLatencyStrategyOptions
            {
                Name = "chaos-latency",
                Enabled = options.Enabled,
                InjectionRate = options.LatencyRate,
                Randomizer = Draw,
                Latency = options.Latency,
            })
            .AddChaosOutcome(new ChaosOutcomeStrategyOptions<ModelCompletion>
            {
                Name = "chaos-outcome",
                Enabled = options.Enabled,
                InjectionRate = options.OutcomeRate,
                Randomizer = Draw,
                OutcomeGenerator = _ => ValueTask.FromResult<Outcome<ModelCompletion>?>(Outcome.FromResult(Bad((int)(Draw() * 3)))),
            });
    }

    private static ModelCompletion Bad(int kind) => kind switch
    {
        0 => new() { Finish = ModelFinish.Stop, Content = """{"key_points":[{"sent""", Usage = Usage.None },
        1 => new() { Finish = ModelFinish.Stop, Refusal = "injected", Usage = Usage.None },
        _ => new() { Finish = ModelFinish.ContentFilter, FilteredFor = "injected", Usage = Usage.None },
    };
}
