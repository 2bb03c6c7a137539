using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Dumps;
using Pipeline.Grounding;
using Pipeline.Summarization;
using Pipeline.Summarization.Extractive;

namespace Pipeline;

/// <summary>Registers what turns bytes into articles and articles into summaries.</summary>
public static class ArticleServices
{
    /// <summary>Reading, cleaning and extractive summarising: all that needs no storage and no network.</summary>
    public static IServiceCollection AddArticleProcessing(this IServiceCollection services)
    {
        services.AddDumpReaders();
        services.AddSettings<SummaryOptions>(SummaryOptions.Section);
        services.AddSettings<GroundingOptions>(GroundingOptions.Section);
        services.AddSingleton(provider => new GroundingChecker(provider.GetRequiredService<IOptions<GroundingOptions>>().Value));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<QualityOptions>(QualityOptions.Section);
        services.AddSingleton<QualityGates>();
        services.AddSingleton<ArticleCleaner>();
        services.AddKeyedSingleton<ISummarizer, ExtractiveSummarizer>(SummarizerKind.Extractive);
        services.AddSingleton<ModelSummarizer>();
        services.AddKeyedSingleton<ISummarizer>(SummarizerKind.Model, (provider, _) => provider.GetRequiredService<ModelSummarizer>());
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive));
        return services;
    }

    /// <summary>The model with those that are asked after it on some classes of failure; the model alone when there are none.</summary>
    /// <param name="model">Asked first.</param>
    /// <param name="second">Asked next; null for none.</param>
    /// <param name="endsExtractive">Whether the extractive summarizer is asked last.</param>
    /// <param name="classes">Classes of failure on which the next is asked.</param>
    /// <param name="provider">Of the services.</param>
    public static ISummarizer WithEscalation(
        this ISummarizer model, ISummarizer? second, bool endsExtractive, IEnumerable<string> classes, IServiceProvider provider) =>
        second is null && !endsExtractive
            ? model
            : new EscalatingSummarizer(
                model,
                second,
                endsExtractive ? provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive) : null,
                classes.ToHashSet(),
                provider.GetRequiredService<ILogger<EscalatingSummarizer>>());

    /// <summary>The model with what <see cref="OutageOptions"/> say of long outages.</summary>
    public static ISummarizer WithFallback(this ISummarizer model, IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<OutageOptions>>().Value.FallbackAfter is { } after
            ? new FallbackSummarizer(
                model,
                provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive),
                after,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<FallbackSummarizer>>())
            : model;
}
