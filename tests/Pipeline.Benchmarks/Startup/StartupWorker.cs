using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Pipeline.Azure;
using Pipeline.Azure.Storage;
using Pipeline.Azure.Telemetry;
using Pipeline.Stages;
using Pipeline.Stages.Sweeping;

namespace Pipeline.Benchmarks.Startup;

/// <summary>
/// A process that starts as the Functions app does, as far as it goes without the host: its services are built, its settings validated, its
/// stages made.
/// </summary>
internal static class StartupWorker
{
    public const string Name = "startup-worker";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["PipelineStorage:accountName"] = "account",
        ["PipelineStorage:credential"] = "managedidentity",
        ["PipelineStorage:clientId"] = "00000000-0000-0000-0000-000000000001",
        ["Pipeline:Model:Provider"] = "AzureOpenAI",
        ["Pipeline:Model:Endpoint"] = "https://account.openai.azure.com/openai/v1",
        ["Pipeline:Model:Name"] = "summaries",
        ["Pipeline:Budget:PerDay"] = "5",
        ["Pipeline:Prices:summaries:Input"] = "0.2",
        ["Pipeline:Prices:summaries:Output"] = "1.25",
    };

    public static Command Create()
    {
        var command = new Command(Name, "Started by startup; prints milliseconds.") { Hidden = true };
        command.SetAction(_ =>
        {
            var started = TimeProvider.System.GetTimestamp();
            var builder = Host.CreateApplicationBuilder();
            builder.Configuration.AddInMemoryCollection(Settings);
            builder.Services.AddPipeline(StorageSettings.From(builder.Configuration)!).AddPipelineTelemetry(builder.Configuration);
            using var host = builder.Build();
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            host.Services.GetRequiredService<AcceptDump>();
            host.Services.GetRequiredService<IngestDump>();
            host.Services.GetRequiredService<SummarizeArticle>();
            host.Services.GetRequiredService<Sweep>();
            host.Services.GetRequiredService<Bury>();
            var services = TimeProvider.System.GetElapsedTime(started);
            using var self = Process.GetCurrentProcess();
            var process = TimeProvider.System.GetUtcNow() - self.StartTime.ToUniversalTime();
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{services.TotalMilliseconds:0.0} {process.TotalMilliseconds:0.0}"));
        });
        return command;
    }
}
