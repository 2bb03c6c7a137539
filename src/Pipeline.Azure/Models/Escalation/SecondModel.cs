using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Spending;
using Pipeline.Summarization;

namespace Pipeline.Azure.Models.Escalation;

/// <summary>The model that is asked next, in a container of its own: own endpoint, quota and price, shared ceilings.</summary>
internal sealed class SecondModel(IServiceProvider host, IConfiguration configuration) : IAsyncDisposable, IDisposable
{
    private readonly Lazy<ServiceProvider?> container = new(() => configuration.HasSecondModel()
        ? new ServiceCollection()
            .AddModelContainer(host, configuration.WithSecondModel())
            .AddSingleton(host.GetRequiredService<SpendingGate>())
            .AddSingleton(host.GetRequiredService<DumpCeilings>())
            // The article was counted before the first model was asked.
            .PostConfigure<BudgetOptions>(budget => (budget.ArticlesPerDay, budget.ArticlesPerDump) = (null, null))
            .BuildServiceProvider()
        : null);

    /// <summary>Null when there is none.</summary>
    public ISummarizer? Summarizer => container.Value?.GetRequiredService<ISummarizer>();

    /// <summary>Null when there is none.</summary>
    public ModelProbe? Probe => container.Value?.GetRequiredService<ModelProbe>();

    /// <exception cref="OptionsValidationException">A setting of the second model is wrong.</exception>
    public void Validate() => container.Value?.GetService<IStartupValidator>()?.Validate();

    public void Dispose()
    {
        if (container.IsValueCreated)
        {
            container.Value?.Dispose();
        }
    }

    public ValueTask DisposeAsync() =>
        container is { IsValueCreated: true, Value: { } services } ? services.DisposeAsync() : ValueTask.CompletedTask;
}
