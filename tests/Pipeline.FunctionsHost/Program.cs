using Microsoft.Extensions.Configuration;
using Pipeline.FunctionsHost;

// Runs the app on the storage that the environment names, until its input ends.
var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var settings = FunctionsAppOptions.On(
    environment["PipelineStorage"] ?? throw new InvalidOperationException("PipelineStorage is not set."));
await using var app = await FunctionsApp.StartAsync(new(settings, args is [var hostId, ..] ? hostId : "pipeline", TimeSpan.FromSeconds(1)), TimeProvider.System);
await Console.In.ReadToEndAsync();
await app.StopAsync();
