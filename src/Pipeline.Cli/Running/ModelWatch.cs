using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Azure.Models.Failures;
using Pipeline.Summarization;

namespace Pipeline.Cli.Running;

/// <summary>Says when the model cannot be reached: a run that cannot succeed ends, a host that serves says it once.</summary>
internal sealed class ModelWatch(ModelContact contact, IOptions<OutageOptions> outage, RunPlace place, TimeProvider clock)
{
    /// <summary>A server that is being started is there by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private ModelObstacle? said;

    /// <exception cref="CliException">No call has succeeded, and no wait will help.</exception>
    public void EndIfHopeless()
    {
        if (!contact.HasAnswered && Settled(contact.Obstacle) is { } obstacle)
        {
            var next = place.IsForALook(hasFailed: true) ? "is kept" : "goes on with the next 'pipeline run' on the same storage";
            throw new CliException(
                $"The model at {obstacle.Host} gives no answers: {obstacle.Reason}. Nothing was summarised; what was uploaded {next}.");
        }
    }

    /// <returns>What has changed since the last call; null for nothing.</returns>
    public string? News()
    {
        var obstacle = Settled(contact.Obstacle);
        if (obstacle is null == said is null)
        {
            return null;
        }

        var host = (obstacle ?? said)!.Host;
        said = obstacle;
        return obstacle is null
            ? $"The model at {host} answers again."
            : $"The model at {host} gives no answers: {obstacle.Reason}. Articles wait until it does.";
    }

    private ModelObstacle? Settled(ModelObstacle? obstacle) =>
        obstacle is null ? null
        : obstacle.IsConfiguration ? obstacle
        : outage.Value.FallbackAfter is null && clock.GetUtcNow() - obstacle.Since >= Patience ? obstacle
        : null;
}
