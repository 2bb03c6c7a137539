using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Health;

/// <summary>What a stage reads from or writes to, beside the ledger, which all of them need.</summary>
internal sealed record StageNeeds(string Stage, IReadOnlyList<string> Containers, IReadOnlyList<string> Queues)
{
    public static IReadOnlyList<StageNeeds> All { get; } =
    [
        new(StageNames.AcceptDump, [ContainerNames.RawArticles], [QueueNames.Dumps]),
        new(StageNames.IngestDump,
            [ContainerNames.RawArticles, ContainerNames.Articles, ContainerNames.Work, ContainerNames.DeadLetters],
            [QueueNames.Dumps, QueueNames.Articles, QueueNames.UrgentArticles]),
        new(StageNames.SummarizeArticle,
            [ContainerNames.Articles, ContainerNames.Summaries, ContainerNames.DeadLetters],
            [QueueNames.Articles, QueueNames.ArticleSummaries]),
        new(StageNames.SummarizeUrgentArticle,
            [ContainerNames.Articles, ContainerNames.Summaries, ContainerNames.DeadLetters],
            [QueueNames.UrgentArticles, QueueNames.ArticleSummaries]),
        new(StageNames.TakeFeedback, [ContainerNames.Articles, ContainerNames.Summaries, ContainerNames.DeadLetters], []),
        new(StageNames.Sweep, [ContainerNames.RawArticles], [QueueNames.Dumps, QueueNames.Articles, QueueNames.UrgentArticles]),
        new(StageNames.BuryDump, [ContainerNames.DeadLetters], []),
        new(StageNames.BuryArticle, [ContainerNames.DeadLetters], []),
        new(StageNames.BuryUrgentArticle, [ContainerNames.DeadLetters], []),
        new(StageNames.BuryFeedback, [ContainerNames.DeadLetters], []),
        new(StageNames.BuryBlobTrigger, [ContainerNames.RawArticles, ContainerNames.DeadLetters], [QueueNames.Dumps]),
    ];
}
