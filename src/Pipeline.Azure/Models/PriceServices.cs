using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Spending;
using Pipeline.Storage;

namespace Pipeline.Azure.Models;

/// <summary>Registers what the configured model costs and what may be spent on it.</summary>
internal static class PriceServices
{
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
        return services.AddSingleton(provider => CreateSpending(provider));
    }

    public static SpendingGate CreateSpending(IServiceProvider provider, string account = "") => new(
        provider.GetRequiredService<IOptions<BudgetOptions>>().Value,
        provider.GetService<ISharedRows>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<Random>(),
        provider.GetRequiredService<ILogger<SpendingGate>>(),
        account);
}
