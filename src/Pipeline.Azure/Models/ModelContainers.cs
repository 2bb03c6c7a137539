using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Azure.Models.Resilience;
using Pipeline.Storage;

namespace Pipeline.Azure.Models;

/// <summary>Services for one more model beside the host's, over settings of its own.</summary>
internal static class ModelContainers
{
    /// <summary>What all models share comes from the host, as instances that the new container does not dispose of.</summary>
    public static IServiceCollection AddModelContainer(
        this IServiceCollection services, IServiceProvider host, IConfiguration configuration)
    {
        services
            .AddSingleton(configuration)
            .AddArticleProcessing()
            .AddModelSummarizer()
            .AddSingleton(host.GetRequiredService<ILoggerFactory>())
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton(host.GetRequiredService<TimeProvider>())
            .AddSingleton(host.GetRequiredService<Random>())
            .AddSingleton(host.GetRequiredService<TokenCredential>())
            .AddSingleton(host.GetRequiredService<ModelContact>())
            .AddKeyedSingleton(ModelResilience.Name, host.GetRequiredKeyedService<HttpClient>(ModelResilience.Name));
        return host.GetService<ISharedRows>() is { } rows ? services.AddSingleton(rows) : services;
    }
}
