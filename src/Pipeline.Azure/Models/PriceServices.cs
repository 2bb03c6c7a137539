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
        services.AddOptions<BudgetOptions>().NeedsPriceFor(nameof(BudgetOptions.PerDay), budget => budget.PerDay);
        services.AddOptions<BudgetOptions>().NeedsPriceFor(nameof(BudgetOptions.PerDump), budget => budget.PerDump);
        services.AddSingleton(provider => CreateOfDumps(provider));
        services.AddKeyedSingleton(ArticleCount, (provider, _) => CreateCountOfDumps(provider));
        services.AddKeyedSingleton(ArticleCount, (provider, _) => CreateCount(provider));
        return services.AddSingleton(provider => CreateSpending(provider));
    }

    public static SpendingGate CreateSpending(IServiceProvider provider, string profile = "")
    {
        var budget = Budget(provider);
        return Create(provider, new(budget.PerDay, budget.Currency) { Name = profile });
    }

    /// <summary>The same gate with an article for a unit.</summary>
    public static SpendingGate CreateCount(IServiceProvider provider, string profile = "") =>
        Create(
            provider,
            new(Budget(provider).ArticlesPerDay, ArticleCount, nameof(BudgetOptions.ArticlesPerDay))
            {
                Name = SpendingAccount.Articles + profile,
            });

    /// <summary>Within the ceilings of articles, where there are any.</summary>
    public static ISummarizer WithCeiling(this ISummarizer model, IServiceProvider provider)
    {
        var budget = Budget(provider);
        if ((budget.ArticlesPerDay ?? budget.ArticlesPerDump) is null)
        {
            return model;
        }

        var day = budget.ArticlesPerDay is null ? null : provider.GetRequiredKeyedService<SpendingGate>(ArticleCount);
        return new ArticleCeiling(model, new(day, provider.GetRequiredKeyedService<DumpCeilings>(ArticleCount)));
    }

    private static DumpCeilings CreateOfDumps(IServiceProvider provider)
    {
        var budget = Budget(provider);
        return CreateOfDumps(provider, new(budget.PerDump, budget.Currency, nameof(BudgetOptions.PerDump)));
    }

    private static DumpCeilings CreateCountOfDumps(IServiceProvider provider) =>
        CreateOfDumps(
            provider,
            new(Budget(provider).ArticlesPerDump, ArticleCount, nameof(BudgetOptions.ArticlesPerDump)) { Name = SpendingAccount.Articles });

    private static SpendingGate Create(IServiceProvider provider, SpendingAccount account) => new(
        account,
        provider.GetService<ISharedRows>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<Random>(),
        provider.GetRequiredService<ILogger<SpendingGate>>());

    private static DumpCeilings CreateOfDumps(IServiceProvider provider, SpendingAccount account) => new(
        account,
        provider.GetService<ISharedRows>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<Random>(),
        provider.GetRequiredService<ILogger<SpendingGate>>());

    private static BudgetOptions Budget(IServiceProvider provider) => provider.GetRequiredService<IOptions<BudgetOptions>>().Value;

    private static void NeedsPriceFor(this OptionsBuilder<BudgetOptions> options, string setting, Func<BudgetOptions, decimal?> ceiling) =>
        options.Validate<IOptions<ModelOptions>, IOptions<ModelPrice>>(
            (budget, model, price) =>
                ceiling(budget) is null || price.Value.IsKnown || model.Value.EffectiveProvider == ModelProvider.Extractive,
            $"{BudgetOptions.Section}:{setting} needs the model's price; set {ModelPrice.Section}:MODEL:{nameof(ModelPrice.Input)} and :{nameof(ModelPrice.Output)}");
}
