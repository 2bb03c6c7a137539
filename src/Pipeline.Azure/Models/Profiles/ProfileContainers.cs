using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Quota;
using Pipeline.Spending;
using Pipeline.Summarization;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Azure.Models.Profiles;

/// <summary>
/// A container of services for each profile, over the configuration with the profile's settings laid over it. What is not set
/// there is shared: the model's quota, and the daily ceiling.
/// </summary>
internal sealed class ProfileContainers(IServiceProvider host, IConfiguration configuration) : IAsyncDisposable
{
    private static readonly HashSet<string> NotOfMoneyPerDay = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(BudgetOptions.ArticlesPerDay), nameof(BudgetOptions.PerDump), nameof(BudgetOptions.ArticlesPerDump),
    };

    private readonly ConcurrentDictionary<string, Lazy<ServiceProvider>> containers = new(StringComparer.OrdinalIgnoreCase);

    public ISummarizer Summarizer(string profile) => Container(profile).GetRequiredService<ISummarizer>();

    /// <exception cref="OptionsValidationException">A setting of the profile is wrong.</exception>
    public void Validate(string profile) => Container(profile).GetService<IStartupValidator>()?.Validate();

    public async ValueTask DisposeAsync()
    {
        foreach (var container in containers.Values.Where(container => container.IsValueCreated))
        {
            await container.Value.DisposeAsync();
        }
    }

    private ServiceProvider Container(string profile) => containers.GetOrAdd(profile, name => new(() => Build(name))).Value;

    private ServiceProvider Build(string profile)
    {
        var own = configuration.GetSection($"{ProfilesOptions.Section}:{profile}");
        var services = new ServiceCollection().AddModelContainer(host, configuration.WithProfile(profile));

        // As instances, which this container does not dispose of.
        if (!own.GetSection("Model").GetChildren().Any(setting => setting.Key != "Escalation"))
        {
            services.AddSingleton(host.GetRequiredService<QuotaGate>());
        }

        // A ceiling of one kind leaves the others shared. Those of a dump are its profile's, which is the same in every instance.
        if (own.GetSection("Budget").GetChildren().Any(setting => !NotOfMoneyPerDay.Contains(setting.Key)))
        {
            services.AddSingleton(provider => PriceServices.CreateSpending(provider, profile));
        }
        else
        {
            services.AddSingleton(host.GetRequiredService<SpendingGate>());
        }

        if (own.GetSection($"Budget:{nameof(BudgetOptions.ArticlesPerDay)}").Exists())
        {
            services.AddKeyedSingleton(PriceServices.ArticleCount, (provider, _) => PriceServices.CreateCount(provider, profile));
        }
        else
        {
            services.AddKeyedSingleton(
                PriceServices.ArticleCount, host.GetRequiredKeyedService<SpendingGate>(PriceServices.ArticleCount));
        }

        return services.BuildServiceProvider();
    }
}
