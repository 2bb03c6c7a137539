using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Azure.Models.Resilience;
using Pipeline.Summarization;

namespace Pipeline.Azure.Tests.Models;

public sealed class ModelSettingsTests
{
    [Fact]
    public void Without_an_endpoint_the_extractive_summarizer_serves()
    {
        using var services = Services();
        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal("extractive", services.GetRequiredService<ISummarizer>().Profile.Model);
    }

    [Fact]
    public void Extractive_wins_over_an_endpoint()
    {
        using var services = Services(("Provider", "Extractive"), ("Endpoint", "http://localhost:1/v1"));
        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal("extractive", services.GetRequiredService<ISummarizer>().Profile.Model);
    }

    [Theory]
    [InlineData("https://x.openai.azure.com", ModelProvider.AzureOpenAI)]
    [InlineData("https://x.services.ai.azure.com/openai/v1/", ModelProvider.AzureOpenAI)]
    [InlineData("https://x.cognitiveservices.azure.com/", ModelProvider.AzureOpenAI)]
    [InlineData("https://api.openai.com/v1", ModelProvider.OpenAI)]
    [InlineData("http://localhost:11434/v1", ModelProvider.OpenAI)]
    [InlineData("https://x.openai.azure.com.example.org", ModelProvider.OpenAI)]
    public void The_provider_follows_from_the_endpoint_unless_set(string endpoint, ModelProvider provider) =>
        Assert.Equal(provider, new ModelOptions { Endpoint = new Uri(endpoint) }.EffectiveProvider);

    [Theory]
    [InlineData(
        "Pipeline:Model:Endpoint must be an http or https URL, as https://NAME.openai.azure.com or http://localhost:11434/v1",
        "Endpoint",
        "")]
    [InlineData(
        "Pipeline:Model:Endpoint must be an http or https URL, as https://NAME.openai.azure.com or http://localhost:11434/v1",
        "Endpoint",
        "localhost")]
    [InlineData(
        "Pipeline:Model:Endpoint must be an http or https URL, as https://NAME.openai.azure.com or http://localhost:11434/v1",
        "Endpoint",
        "file:///etc")]
    [InlineData(
        "Pipeline:Model:Endpoint must end with its path; a key belongs into Pipeline:Model:ApiKey",
        "Endpoint",
        "https://x/v1?api-key=planted")]
    [InlineData(
        "Pipeline:Model:Endpoint must end with its path; a key belongs into Pipeline:Model:ApiKey",
        "Endpoint",
        "https://planted:planted@x/v1")]
    [InlineData("Pipeline:Model:Name must name the deployment or model for provider OpenAI", "Name", "")]
    [InlineData("Pipeline:Model:ApiKey must hold no blanks, line ends or letters beyond ASCII", "ApiKey", "planted\nplanted")]
    [InlineData("Pipeline:Model:ApiVersion must be a date, as 2024-10-21 or 2025-04-01-preview", "ApiVersion", "v1&x=planted")]
    [InlineData("Pipeline:Model:Temperature must be between 0 and 2", "Temperature", "3")]
    [InlineData("Pipeline:Model:MaxOutputTokens must be between 64 and 131072", "MaxOutputTokens", "1")]
    [InlineData("Pipeline:Model:MaxOutputTokensOnRetry must be at least MaxOutputTokens", "MaxOutputTokensOnRetry", "100")]
    [InlineData(
        "Pipeline:Model:Resilience:AttemptTimeout must be less than Pipeline:Model:Resilience:TotalTimeout",
        "Resilience:AttemptTimeout",
        "00:02:30")]
    [InlineData("Pipeline:Model:Resilience:MaxRetries must be between 1 and 20", "Resilience:MaxRetries", "0")]
    [InlineData("Pipeline:Model:Resilience:MaxWait must be between 00:00:00 and 00:10:00", "Resilience:MaxWait", "01:00:00")]
    [InlineData("Pipeline:Model:Resilience:Chaos:FaultRate must be between 0 and 1", "Resilience:Chaos:FaultRate", "2")]
    public void A_bad_setting_stops_the_start_by_its_name(string message, string name, string value)
    {
        using var services = Services(("Provider", "OpenAI"), ("Endpoint", "http://localhost:1/v1"), ("Name", "m"), (name, value));

        var error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_token_is_not_sent_in_the_clear()
    {
        using var services = Services(("Provider", "AzureOpenAI"), ("Endpoint", "http://x"), ("Name", "m"));

        var error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.StartsWith("Pipeline:Model:Endpoint must be https", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_valid_and_fit_together()
    {
        var resilience = new ModelResilienceOptions();

        Assert.True(2 * resilience.AttemptTimeout < resilience.TotalTimeout);
        Assert.True(resilience.MaxWait < resilience.AttemptTimeout);
        Assert.True(resilience.BreakThroughput > resilience.MaxRetries + 1, "one article alone must not open the circuit");
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>();
        foreach (var (name, value) in settings)
        {
            all[$"Pipeline:Model:{name}"] = value;
        }

        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddLogging()
            .AddArticleProcessing()
            .AddModelSummarizer()
            .BuildServiceProvider();
    }
}
