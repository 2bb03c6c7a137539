using System.Diagnostics;

namespace Pipeline.Telemetry;

/// <summary>One message in a stage; disposing it ends the span and measures its time.</summary>
internal sealed class StageSpan(Activity? activity, string stage, PipelineMetrics metrics, TimeProvider clock) : IDisposable
{
    private readonly long started = clock.GetTimestamp();

    public void Dispose()
    {
        metrics.Worked(stage, clock.GetElapsedTime(started));
        activity?.Dispose();
    }
}
