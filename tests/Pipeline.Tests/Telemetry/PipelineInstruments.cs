using System.Diagnostics.Metrics;
using Pipeline.Telemetry;

namespace Pipeline.Tests.Telemetry;

/// <summary>The instruments of a meter.</summary>
internal static class PipelineInstruments
{
    public static IReadOnlyList<Instrument> Of(PipelineMetrics metrics)
    {
        var instruments = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter == metrics.Meter)
                {
                    instruments.Add(instrument);
                }
            },
        };
        listener.Start();
        return instruments;
    }
}
