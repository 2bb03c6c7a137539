using System.Threading.RateLimiting;

namespace Pipeline.Azure.Models.Resilience;

/// <summary>
/// Places for completions, so many in each lane: those of one lane, which may all wait for the quota, take none of the other's.
/// </summary>
internal sealed class LanePlaces(ModelResilienceOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter ordinary = Of(options.MaxConcurrency, options.MaxQueued);
    private readonly ConcurrencyLimiter urgent = Of(options.EffectiveUrgentConcurrency, options.MaxQueued);

    public ValueTask<RateLimitLease> EnterAsync(ModelCall call, CancellationToken cancellationToken) =>
        (call.IsUrgent ? urgent : ordinary).AcquireAsync(cancellationToken: cancellationToken);

    public void Dispose()
    {
        ordinary.Dispose();
        urgent.Dispose();
    }

    private static ConcurrencyLimiter Of(int places, int queue) => new(new() { PermitLimit = places, QueueLimit = queue });
}
