using Pipeline.Cleaning;
using Pipeline.Contracts;
using Pipeline.Dumps.Wire;
using Pipeline.Summarization;

namespace Pipeline.Delivery;

/// <summary>What an article is about.</summary>
internal static class ArticleTopics
{
    /// <summary>As its agency says, otherwise as the model says; empty when neither does.</summary>
    public static IReadOnlyList<ArticleTopic> Of(Article article, Summary summary) =>
        OfAgency(article) is { Count: > 0 } topics
            ? topics
            : Told(summary.Topics.Select(MediaTopics.Named).OfType<KeyValuePair<string, string>>());

    /// <summary>As its agency says; empty when it does not.</summary>
    public static IReadOnlyList<ArticleTopic> OfAgency(Article? article) => Told(MediaTopics.Of(article?.Wire?.Subjects ?? []));

    private static IReadOnlyList<ArticleTopic> Told(IEnumerable<KeyValuePair<string, string>> topics) =>
        [.. topics.Select(topic => new ArticleTopic(topic.Key, topic.Value))];
}
