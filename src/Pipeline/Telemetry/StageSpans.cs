using System.Diagnostics;
using Pipeline.Ledger;

namespace Pipeline.Telemetry;

/// <summary>A span for each message in a stage, in the trace of its dump. Tags hold ids, never content.</summary>
public sealed class StageSpans(ActivitySource source, PipelineMetrics metrics, TimeProvider clock)
{
    /// <param name="stage">Name of the stage.</param>
    /// <param name="dumpId">Its trace.</param>
    /// <param name="traceParent">From the message; null for none.</param>
    /// <param name="ordinal">Of the article in its dump; null when all of the dump is meant.</param>
    internal StageSpan Start(string stage, string dumpId, string? traceParent, int? ordinal = null)
    {
        // The host's own span of the call is in another trace.
        var links = Activity.Current is { } host ? new[] { new ActivityLink(host.Context) } : null;
        var activity = source.StartActivity(stage, ActivityKind.Consumer, TraceParents.Parse(traceParent, dumpId), links: links);
        activity?.SetTag("pipeline.dump.id", dumpId);
        activity?.SetTag("pipeline.article.ordinal", ordinal);
        return new(activity, stage, metrics, clock);
    }

    /// <summary>Marks the span under way as failed.</summary>
    internal static void Failed(string problemClass) =>
        Activity.Current?.SetStatus(ActivityStatusCode.Error, problemClass).SetTag("error.type", problemClass);
}
