using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Health;
using Pipeline.Ingestion;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using Pipeline.Ledger.Feedback;
using Pipeline.Operations;
using Pipeline.Stages;
using Pipeline.Stages.Sweeping;
using Pipeline.Summarization;
using Pipeline.Summarization.Profiles;
using Pipeline.Telemetry;

namespace Pipeline;

/// <summary>Registers the product's heart. Every host calls this and adds its own ports.</summary>
public static class PipelineServices
{
    /// <summary>The stages and what they share. The host adds the ports of <see cref="Storage"/> and a <see cref="Random"/>.</summary>
    public static IServiceCollection AddStages(this IServiceCollection services)
    {
        services.AddSettings<StageOptions>(StageOptions.Section);
        services.AddInstruments();
        services.AddSingleton<IDumpRows>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IArticleRows>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IStoryRows>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<ICopyRows>(provider => provider.GetRequiredService<ILedger>());
        services.AddSettings<CopyOptions>(CopyOptions.Section);
        services.AddSingleton<CopyClusters>();
        services.AddSingleton<CopyRelatives>();
        services.AddSingleton<ISummaryClaims>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IFeedbackRows>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IRows<DumpRow>>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton<IRows<ArticleRow>>(provider => provider.GetRequiredService<ILedger>());
        services.AddSingleton(typeof(WorkOffers<>));
        services.AddSingleton(typeof(StageWork<>));
        services.AddSingleton<ProfileNames>();
        services.AddSingleton<Pauses>();
        services.AddSingleton<RetryDelays>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<DeadLetterBox>();
        services.AddSingleton<ReplayDeadLetter>();
        services.AddSingleton<TakeBack>();
        services.AddSingleton<Forget>();
        services.AddSingleton<DeliveredArticles>();
        services.AddSingleton<StoryLines>();
        services.AddSingleton<TakeFeedback>();
        services.AddSingleton<ReplayDelivered>();
        services.AddSettings<LaneOptions>(LaneOptions.Section);
        services.AddSingleton<ArticleLanes>();
        services.AddSingleton<EntryCleaner>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<CancelDump>();
        services.AddSingleton<ResumeWork>();
        services.AddSingleton<RetryModel>();
        services.AddSingleton<DumpChunks>();
        services.AddSingleton<DumpSlice>();
        services.TryAddSingleton(provider => new Summarizers(provider.GetRequiredService<ISummarizer>(), []));
        services.AddSingleton<Stories>();
        services.AddSettings<StoryOptions>(StoryOptions.Section);
        services.AddSingleton<StoryNames>();
        services.AddSingleton<PlainCopies>();
        services.AddSingleton<CopyReuse>();
        services.AddSingleton<SummaryCache>();
        services.AddSettings<RoutesOptions>(RoutesOptions.Section);
        services.AddSingleton<Routes>();
        services.AddSingleton<EventSender>();
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<AcceptDump>();
        services.AddSingleton<IngestDump>();
        services.AddSingleton<FinishDump>();
        services.AddSingleton<ArticleEnd>();
        services.AddSettings<KillOptions>(KillOptions.Section);
        services.AddSingleton<StoryTerms>();
        services.AddSingleton<DumpCounts>();
        services.AddSingleton<ArticleDelivery>();
        services.AddSingleton<SummarizeArticle>();
        services.AddSettings<SweepOptions>(SweepOptions.Section);
        services.AddSettings<RetentionOptions>(RetentionOptions.Section);
        services.AddSingleton<ExpiredDumps>();
        services.AddSettings<ReplyOptions>(ReplyOptions.Section);
        services.AddSingleton<ReplyQueues>();
        services.AddSingleton<WaitingLine>();
        services.AddSingleton<SweepWalk>();
        services.AddSingleton<OverdueRows>();
        services.AddSingleton<UnreportedBlobs>();
        services.AddSingleton<ExpiredCopies>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<Bury>();
        services.AddSingleton<StageHealth>();
        services.AddSingleton<LiveHosts>();
        return services;
    }
}
