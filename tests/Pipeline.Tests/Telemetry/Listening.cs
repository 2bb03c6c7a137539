using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pipeline.Telemetry;

namespace Pipeline.Tests.Telemetry;

/// <summary>Hears what the pipeline measures: its spans, and the values of one meter.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> values = new();
    private readonly ActivityListener traces;
    private readonly MeterListener metrics = new();

    public Listening(PipelineMetrics of)
    {
        traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(traces);
        metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == of.Meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        metrics.Start();
    }

    /// <summary>Of one dump; tests run side by side.</summary>
    public IReadOnlyList<Activity> SpansOf(string dumpId) => [.. spans.Where(span => span.TraceId.ToHexString() == dumpId)];

    public IEnumerable<double> Values(string name, params (string Tag, string Value)[] tags)
    {
        metrics.RecordObservableInstruments();
        return values
            .Where(value => value.Name == name && tags.All(tag => Equals(value.Tags.GetValueOrDefault(tag.Tag), tag.Value)))
            .Select(value => value.Value);
    }

    public double Sum(string name, params (string Tag, string Value)[] tags) => Values(name, tags).Sum();

    public IEnumerable<object?> TagValues => values.SelectMany(value => value.Tags.Values);

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        values.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));
}
