using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Health;
using Pipeline.Stages.Sweeping;

namespace Pipeline.Hosting;

/// <summary>Runs Sweep at once and then in intervals, and says that this host works.</summary>
public sealed class SweepTimer(
    Sweep sweep, LiveHosts hosts, TimeProvider clock, IOptions<LocalHostOptions> options, ILogger<SweepTimer> logger)
{
    /// <summary>For the last word of a host; others see without it, a little later, that it is gone.</summary>
    private static readonly TimeSpan LeaveLimit = TimeSpan.FromSeconds(1);

    /// <returns>When <paramref name="stopping"/> is cancelled.</returns>
    public async Task RunAsync(CancellationToken stopping)
    {
        await SweepAsync(stopping);
        try
        {
            await hosts.LeaveAsync(CancellationToken.None).WaitAsync(LeaveLimit, clock, CancellationToken.None);
        }
        catch (Exception e)
        {
            logger.LogWarning("It could not be said that this host has ended: {Error}", e.GetType().Name);
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await hosts.SayAsync(stopping);
                await sweep.RunAsync(stopping);
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
