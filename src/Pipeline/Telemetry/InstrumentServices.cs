using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Pipeline.Telemetry;

/// <summary>Registers what measures; who listens is the host's business.</summary>
public static class InstrumentServices
{
    /// <summary>May be called more than once.</summary>
    public static IServiceCollection AddInstruments(this IServiceCollection services)
    {
        services.TryAddSingleton<PipelineMetrics>();
        services.TryAddSingleton(_ => new ActivitySource(PipelineMetrics.Name));
        services.TryAddSingleton<StageSpans>();
        return services;
    }
}
