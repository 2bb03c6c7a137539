using Microsoft.Azure.Functions.Worker;
using Pipeline.Stages;

namespace Pipeline.Functions;

/// <summary>Looks for what fell through, three times in the time after which a row counts as overdue.</summary>
public sealed class Sweep(Stages.Sweep stage)
{
    private const string EveryFiveMinutes = "0 */5 * * * *";

    [Function(StageNames.Sweep)]
    public Task RunAsync([TimerTrigger(EveryFiveMinutes)] TimerInfo timer, CancellationToken cancellationToken) =>
        stage.RunAsync(cancellationToken);
}
