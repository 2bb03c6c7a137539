using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline.Azure;
using Pipeline.Azure.Storage;
using Pipeline.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
var storage = StorageSettings.From(builder.Configuration) ?? throw new StorageSettingsException(
    $"{StorageSettings.Section} is not set; give it a connection string, or set {StorageSettings.Section}__accountName to go by an identity.");
builder.Services.AddPipeline(storage);
builder.UseMiddleware<Drain>();
builder.Services
    .AddHostedService(services => services.GetRequiredService<Drain>())
    .Configure<WorkerOptions>(options => options.InputConverters.RegisterAt<Drain>(0));

using var host = builder.Build();
if (storage.IsDevelopment)
{
    // An emulator starts empty; an account is set up by infra/.
    await host.Services.GetRequiredService<StorageSetup>().EnsureAsync(CancellationToken.None).ConfigureAwait(false);
}

await host.RunAsync().ConfigureAwait(false);
