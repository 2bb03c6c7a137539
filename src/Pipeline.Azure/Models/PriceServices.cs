using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Spending;
using Pipeline.Storage;
using Pipeline.Summarization;

namespace Pipeline.Azure.Models;

/// <summary>Registers what the configured model costs and what may be spent on it.</summary>
internal static class PriceServices
{
    /// <summary>Key of the gate that counts articles.</summary>
    public const string ArticleCount = "articles";

    public static IServiceCollection AddModelPrice(this IServiceCollection services)
    {
        // Looked up by the model's name, not bound as a table: a name may hold the colon that separates sections.
        services.AddSettings<ModelPrice>(
            $"{ModelPrice.Section}:MODEL",
            options =>
                options.Configure<IConfiguration>(
                    (price, configuration) =>
                        configuration
                            .GetSection($"{ModelPrice.Section}:{configuration[$"{ModelOptions.Section}:{nameof(ModelOptions.Name)}"]}")
                            .Bind(price)));
        services.AddSettings<BudgetOptions>(BudgetOptions.Section);
        services
            .AddOptions<BudgetOptions>()
            .Validate<IOptions<ModelOptions>, IOptions<ModelPrice>>(
                (budget, model, price) =>
                    budget.PerDay is null || price.Value.IsKnown || model.Value.EffectiveProvider == ModelProvider.Extractive,
                $"{BudgetOptions.Section}:{nameof(BudgetOptions.PerDay)} needs the model's price; set {ModelPrice.Section}:MODEL:{nameof(ModelPrice.Input)} and :{nameof(ModelPrice.Output)}"
            );
        services.AddKeyedSingleton(ArticleCount, (provider, _) => CreateCount(provider));
        return services.AddSingleton(provider => CreateSpending(provider));
    }

    public static SpendingGate CreateSpending(IServiceProvider provider, string account = "") => new(
        provider.GetRequiredService<IOptions<BudgetOptions>>().Value,
        provider.GetService<ISharedRows>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<Random>(),
        provider.GetRequiredService<ILogger<SpendingGate>>(),
        account);

    /// <summary>The same gate with an article for a unit.</summary>
    public static SpendingGate CreateCount(IServiceProvider provider, string account = "") => new(
        new BudgetOptions
        {
            Currency = ArticleCount,
            PerDay = provider.GetRequiredService<IOptions<BudgetOptions>>().Value.ArticlesPerDay,
        },
        provider.GetService<ISharedRows>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<Random>(),
        provider.GetRequiredService<ILogger<SpendingGate>>(),
        SpendingGate.ArticlesAccount + account,
        nameof(BudgetOptions.ArticlesPerDay));

    /// <summary>Within the day's ceiling of articles, where there is one.</summary>
    public static ISummarizer WithCeiling(this ISummarizer model, IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<BudgetOptions>>().Value.ArticlesPerDay is null
            ? model
            : new ArticleCeiling(model, provider.GetRequiredKeyedService<SpendingGate>(ArticleCount));
}
