using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pipeline.Telemetry;

namespace Pipeline.Azure.Telemetry;

/// <summary>Sends spans, metrics and logs to where the configuration says: OTLP, Azure Monitor, the console, any of them or none.</summary>
public static class TelemetryServices
{
    private const string ServiceName = "pipeline";

    /// <summary>Polly's meter: attempts, retries, the state of the circuit.</summary>
    private const string Polly = "Polly";

    /// <summary>Does nothing where no place is configured.</summary>
    public static IServiceCollection AddPipelineTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<TelemetryOptions>(TelemetryOptions.Section);
        var otlp = IsSet(configuration, TelemetryOptions.OtlpEndpoint);
        var azure = configuration[TelemetryOptions.AzureMonitor];
        var console = configuration.GetValue<bool>($"{TelemetryOptions.Section}:{nameof(TelemetryOptions.Console)}");
        if (!otlp && string.IsNullOrWhiteSpace(azure) && !console)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? ServiceName))
            .WithTracing(traces => traces.AddSource(PipelineMetrics.Name))
            .WithMetrics(metrics => metrics.AddMeter(PipelineMetrics.Name, Polly))
            .WithLogging();
        services.Configure<OpenTelemetryLoggerOptions>(logs => logs.IncludeFormattedMessage = true);
        if (otlp)
        {
            telemetry.UseOtlpExporter();
        }

        if (!string.IsNullOrWhiteSpace(azure))
        {
            var credential = Credential(configuration[TelemetryOptions.AzureMonitorIdentity]);
            telemetry
                .WithTracing(traces => traces.AddAzureMonitorTraceExporter(options => options.ConnectionString = azure, credential))
                .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(options => options.ConnectionString = azure, credential))
                .WithLogging(logs => logs.AddAzureMonitorLogExporter(options => options.ConnectionString = azure, credential));
        }

        if (console)
        {
            telemetry
                .WithTracing(traces => traces.AddConsoleExporter())
                .WithMetrics(metrics => metrics.AddConsoleExporter())
                .WithLogging(logs => logs.AddConsoleExporter());
        }

        return services;
    }

    /// <summary>
    /// Whether logs, spans and metrics leave this process for a collector, so that a host above it need not send them again.
    /// </summary>
    public static bool ExportsTelemetry(this IConfiguration configuration) =>
        IsSet(configuration, TelemetryOptions.OtlpEndpoint) || IsSet(configuration, TelemetryOptions.AzureMonitor);

    private static bool IsSet(IConfiguration configuration, string name) => !string.IsNullOrWhiteSpace(configuration[name]);

    /// <summary>
    /// Starts listening where no generic host does it. What is listened to ends with the container of services, and is sent then.
    /// </summary>
    public static void StartTelemetry(this IServiceProvider services)
    {
        services.GetService<TracerProvider>();
        services.GetService<MeterProvider>();
    }

    private static DefaultAzureCredential? Credential(string? identity)
    {
        var parts = (identity ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToLookup(pair => pair[0], pair => pair[^1], StringComparer.OrdinalIgnoreCase);
        return parts["Authorization"].Contains("AAD", StringComparer.OrdinalIgnoreCase)
            ? new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = parts["ClientId"].FirstOrDefault() })
            : null;
    }
}
