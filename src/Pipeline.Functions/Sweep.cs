using Microsoft.Azure.Functions.Worker;
using Pipeline.Health;
using Pipeline.Stages;

namespace Pipeline.Functions;

/// <summary>Looks for what fell through, three times in the time after which a row counts as overdue.</summary>
public sealed class Sweep(Stages.Sweeping.Sweep stage, LiveHosts hosts)
{
    private const string EveryFiveMinutes = "0 */5 * * * *";

    [Function(StageNames.Sweep)]
    public async Task RunAsync([TimerTrigger(EveryFiveMinutes)] TimerInfo timer, CancellationToken cancellationToken)
    {
        await hosts.SayAsync(cancellationToken);
        await stage.RunAsync(cancellationToken);
    }
}
