using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure;
using Pipeline.Azure.Models;
using Pipeline.Azure.Storage;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Benchmarks.Quota;

/// <summary>The product's client. What it puts back comes again when it is told to, as from a queue.</summary>
internal sealed class PipelineClient : IQuotaClient
{
    private static readonly ModelSchema Schema = new("any", JsonElement.Parse("{}"));

    private readonly ServiceProvider services;
    private readonly IModelClient model;

    public PipelineClient(QuotaRun run)
    {
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Pipeline:Model:Endpoint"] = run.Endpoint.ToString(),
                ["Pipeline:Model:Name"] = "stand-in",
                ["Pipeline:Model:MaxOutputTokens"] = run.OutputLimit.ToString(CultureInfo.InvariantCulture),
                ["Pipeline:Model:Resilience:MaxConcurrency"] = run.Concurrency.ToString(CultureInfo.InvariantCulture),
            }).Build())
            .AddLogging()
            .AddArticleProcessing()
            .AddModelSummarizer();
        if (run.Storage is { } storage)
        {
            collection.AddAzureStorage(new StorageSettings { ConnectionString = storage });
        }

        services = collection.BuildServiceProvider();
        model = services.GetRequiredService<IModelClient>();
    }

    public async Task CallAsync(string prompt, CancellationToken cancellationToken)
    {
        try
        {
            await model
                .CompleteAsync(new ModelRequest { Messages = [new(ModelRole.User, prompt)], Schema = Schema }, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (SummarizationException e) when (e.RetryAfter is { } wait)
        {
            await Task.Delay(wait, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
