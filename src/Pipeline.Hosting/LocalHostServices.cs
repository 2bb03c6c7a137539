using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Azure;
using Pipeline.Azure.Storage;
using Pipeline.Azure.Telemetry;
using Pipeline.Stages;

namespace Pipeline.Hosting;

/// <summary>Registers what runs the pipeline in a process of one's own.</summary>
public static class LocalHostServices
{
    /// <summary>The pipeline on a storage account, with logs on stderr.</summary>
    public static IServiceCollection AddPipelineHost(
        this IServiceCollection services,
        IConfiguration configuration,
        StorageSettings storage
    ) =>
        services
            .AddSingleton(configuration)
            .AddLogging(logging =>
                logging
                    .SetMinimumLevel(LogLevel.Error)
                    // Each failed attempt with its stack: what came of it stands in the ledger.
                    .AddFilter("Polly", LogLevel.None)
                    // Once for each article: the run says it once, and whether it is over.
                    .AddFilter(typeof(ArticleEnd).FullName, LogLevel.None)
                    .AddConfiguration(configuration.GetSection("Logging"))
                    .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddPipeline(storage)
            .AddPipelineTelemetry(configuration);

    /// <summary>The stages, fed from the queues and from a scan of the container.</summary>
    public static IServiceCollection AddLocalHost(this IServiceCollection services) => services
        .AddSettings<LocalHostOptions>(LocalHostOptions.Section)
        .AddSingleton<AcceptedDumps>()
        .AddSingleton<ContainerScan>()
        .AddSingleton<QueuePumps>()
        .AddSingleton<SweepTimer>()
        .AddSingleton<LocalStages>();
}
