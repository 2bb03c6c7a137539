using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pipeline.Cli.Tests;

/// <summary>What leaves the process for whoever collects telemetry. On storage of its own, as it runs a worker.</summary>
public sealed class TelemetryTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();
    private readonly ConcurrentQueue<(string Path, string Body)> received = new();
    private readonly TemporaryFolder folder = new();
    private WebApplication? collector;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        collector = builder.Build();
        collector.Run(async context =>
        {
            received.Enqueue((context.Request.Path, await ReadAsync(context.Request)));
            await context.Response.WriteAsync(context.Request.Path.Value!.EndsWith("/track", StringComparison.Ordinal) ? """{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""" : "");
        });
        await collector.StartAsync();
    }

    [Fact]
    public async Task An_OTLP_endpoint_gets_spans_metrics_and_logs_without_content()
    {
        await RunAsync(new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector!.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["Logging__OpenTelemetry__LogLevel__Default"] = "Information",
        });

        Assert.Contains("SummarizeArticle", Bodies("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("pipeline.articles", Bodies("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("delivered as event", Bodies("/v1/logs"), StringComparison.Ordinal);
        Assert.All(received, request => Assert.DoesNotContain("Tracetown", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Azure_Monitor_gets_spans_and_metrics()
    {
        await RunAsync(
            new()
            {
                ["APPLICATIONINSIGHTS_CONNECTION_STRING"] =
                    $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={collector!.Urls.Single()}/",
                ["APPLICATIONINSIGHTS_STATSBEAT_DISABLED"] = "true",
            });

        var body = Bodies("/v2.1/track");
        Assert.Contains("SummarizeArticle", body, StringComparison.Ordinal);
        Assert.Contains("pipeline.articles", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Tracetown", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_console_gets_them_beside_the_answers_not_among_them()
    {
        var ended = await RunAsync(new() { ["Pipeline__Telemetry__Console"] = "true" }, "--json");

        Assert.Equal(
            "Tracetown",
            Assert.Single(ended.OutputLines.Select(line => JsonElement.Parse(line).GetProperty("title").GetString()!.Split(' ')[0])));
        Assert.Contains("SummarizeArticle", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("pipeline.articles", ended.Errors, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await collector!.DisposeAsync();
        folder.Dispose();
    }

    private async Task<PipelineProcess.Ended> RunAsync(Dictionary<string, string?> settings, params string[] options)
    {
        settings["PipelineStorage"] = azurite.ConnectionString;
        var ended = await PipelineProcess.RunAsync(
            folder.Path,
            settings,
            ["run", folder.Write("news.txt", News.Text("Tracetown")), .. options]);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return ended;
    }

    private string Bodies(string path) => string.Concat(received.Where(request => request.Path == path).Select(request => request.Body));

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        var body = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        using var reader = new StreamReader(body, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
