namespace Pipeline.Azure.Telemetry;

/// <summary>Where telemetry goes, besides the places that the standard variables name.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Telemetry";

    /// <summary>The standard variable of OpenTelemetry; the other <c>OTEL_</c> variables work too.</summary>
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>
    /// <c>ClientId=...;Authorization=AAD</c>: telemetry is sent under an identity, which needs the role Monitoring Metrics Publisher.
    /// </summary>
    public const string AzureMonitorIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Writes spans, metrics and logs to the console; <c>pipeline run</c> writes them to stderr. Default false.</summary>
    public bool Console { get; set; }
}
