using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Stages;

namespace Pipeline.Hosting;

/// <summary>Runs Sweep at once and then in intervals.</summary>
public sealed class SweepTimer(Sweep sweep, TimeProvider clock, IOptions<LocalHostOptions> options, ILogger<SweepTimer> logger)
{
    /// <returns>When <paramref name="stopping"/> is cancelled.</returns>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await sweep.RunAsync(stopping).ConfigureAwait(false);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                logger.LogWarning("Sweep failed: {Error}", e.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(options.Value.SweepInterval, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
