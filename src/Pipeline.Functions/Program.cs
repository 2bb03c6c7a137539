using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Azure;
using Pipeline.Azure.Settings;
using Pipeline.Azure.Storage;
using Pipeline.Azure.Telemetry;
using Pipeline.Functions;
using Pipeline.Health;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    var storage =
        StorageSettings.From(builder.Configuration)
        ?? throw new StorageSettingsException(
            $"{StorageSettings.Section} is not set; give it a connection string, or set {StorageSettings.Section}__accountName to go by an identity."
        );
    builder.Configuration.AddInMemoryCollection(new SettingsSchema().ListValues(builder.Configuration).ToList());
    builder.Services.AddPipeline(storage);
    if (builder.Configuration.ExportsTelemetry())
    {
        // Tells the host, which would otherwise export every record of this worker a second time.
        builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
    }

    builder.Services.AddPipelineTelemetry(builder.Configuration);
    builder.UseMiddleware<Drain>();
    builder.Services
        .AddSingleton<IHostLifetime, WorkerLifetime>()
        .AddHostedService(services => services.GetRequiredService<Drain>())
        .Configure<WorkerOptions>(options => options.InputConverters.RegisterAt<Drain>(0));

    using var host = builder.Build();
    foreach (var unknown in host.Services.GetRequiredService<SettingsFindings>().Unknown)
    {
        host.Services.GetRequiredService<ILogger<Health>>().LogWarning("{UnknownSetting}", unknown);
    }

    if (storage.IsDevelopment)
    {
        await Emulator.SetUpAsync(host.Services.GetRequiredService<StorageSetup>(), host.Services.GetRequiredService<StorageClients>());
    }

    await host.RunAsync();
    return 0;
}
catch (Exception e) when (e is StorageSettingsException or OptionsValidationException)
{
    // Of a worker that does not start, the host shows what it wrote here.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
