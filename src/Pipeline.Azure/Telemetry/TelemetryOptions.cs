namespace Pipeline.Azure.Telemetry;

/// <summary>Where telemetry goes, beside what the environment names in the standard way.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Telemetry";

    /// <summary>The standard variable of OpenTelemetry; its others, <c>OTEL_...</c>, hold too.</summary>
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>
    /// <c>ClientId=...;Authorization=AAD</c>: telemetry is sent under an identity, which needs the role Monitoring Metrics Publisher.
    /// </summary>
    public const string AzureMonitorIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Spans, metrics and logs on the console, for looking at: stderr of <c>pipeline run</c>. Default: false.</summary>
    public bool Console { get; set; }
}
