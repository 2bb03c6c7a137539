using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline;
using Pipeline.Azure;
using Pipeline.Azure.Storage;

var builder = FunctionsApplication.CreateBuilder(args);
var storage = StorageSettings.From(builder.Configuration)
    ?? throw new StorageSettingsException($"{StorageSettings.Section} is not set; give it a connection string, or set {StorageSettings.Section}__accountName to use an identity.");
#pragma warning disable RS0030 // The app's one source of chance.
builder.Services.AddArticleProcessing().AddStages().AddAzureStorage(storage).AddSingleton(Random.Shared);
#pragma warning restore RS0030

var host = builder.Build();
if (storage.IsDevelopment)
{
    // An emulator starts empty; an account is set up by infra/.
    await host.Services.GetRequiredService<StorageSetup>().EnsureAsync(CancellationToken.None).ConfigureAwait(false);
}

await host.RunAsync().ConfigureAwait(false);
