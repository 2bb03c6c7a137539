using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Dumps;
using Pipeline.Grounding;
using Pipeline.Health;
using Pipeline.Ingestion;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Stages;
using Pipeline.Summarization;
using Pipeline.Summarization.Extractive;
using Pipeline.Summarization.Profiles;
using Pipeline.Telemetry;

namespace Pipeline;

/// <summary>Registers the product's heart. Every host calls this and adds its own ports.</summary>
public static class PipelineServices
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
        services.AddSingleton<IArticleCleaner>(provider => provider.GetRequiredService<ArticleCleaner>());
        services.AddSingleton<IArticleExplainer>(provider => provider.GetRequiredService<ArticleCleaner>());
        services.AddKeyedSingleton<ISummarizer, ExtractiveSummarizer>(SummarizerKind.Extractive);
        services.AddKeyedSingleton<ISummarizer, ModelSummarizer>(SummarizerKind.Model);
        services.AddSingleton(provider => (IPromptPreview)provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Model));
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive));
        return services;
    }

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

    /// <summary>The stages and what they share. The host adds the ports of <see cref="Storage"/> and a <see cref="Random"/>.</summary>
    public static IServiceCollection AddStages(this IServiceCollection services)
    {
        services.AddSettings<StageOptions>(StageOptions.Section);
        services.AddInstruments();
        services.AddSingleton<IDumpRows>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IArticleRows>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IStoryRows>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<ISummaryClaims>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IRows<DumpRow>>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IRows<ArticleRow>>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton(typeof(WorkQueue<>));
        services.AddSingleton<RetryDelays>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<DeadLetterBox>();
        services.AddSingleton<ReplayDeadLetter>();
        services.AddSingleton<Forget>();
        services.AddSingleton<ReplayDelivered>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<CancelDump>();
        services.AddSingleton<DumpChunks>();
        services.AddSingleton<DumpSlice>();
        services.TryAddSingleton(provider => new Summarizers(provider.GetRequiredService<ISummarizer>(), []));
        services.AddSingleton<Stories>();
        services.AddSingleton<SummaryCache>();
        services.AddSettings<RoutesOptions>(RoutesOptions.Section);
        services.AddSingleton<Routes>();
        services.AddSingleton<EventSender>();
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<AcceptDump>();
        services.AddSingleton<IngestDump>();
        services.AddSingleton<FinishDump>();
        services.AddSingleton<ArticleEnd>();
        services.AddSingleton<SummarizeArticle>();
        services.AddSettings<SweepOptions>(SweepOptions.Section);
        services.AddSingleton<WaitingLine>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<Bury>();
        services.AddSingleton<StageHealth>();
        return services;
    }
}
