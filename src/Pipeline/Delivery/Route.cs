using Pipeline.Dumps;
using Pipeline.Dumps.Wire;
using Pipeline.Storage;
using Pipeline.Text;

namespace Pipeline.Delivery;

/// <summary>One output queue with its filter.</summary>
internal sealed class Route
{
    private static readonly EventKind[] DefaultEvents = [EventKind.Summarized, EventKind.Forgotten];

    private readonly RouteOptions options;
    private readonly IReadOnlyCollection<EventKind> events;
    private readonly DumpPatterns? dumps;
    private readonly HashSet<string> topics;
    private readonly HashSet<string> entities;
    private readonly PhraseList? words;

    public Route(RouteOptions options)
    {
        this.options = options;
        events = options.Events.Count > 0 ? [.. options.Events] : DefaultEvents;
        topics = [.. options.Topics.Select(topic => MediaTopics.Named(topic)?.Key ?? topic)];
        entities = new(options.Entities.Select(entity => entity.Trim()), StringComparer.OrdinalIgnoreCase);
        words = options.Words.Count > 0 ? new PhraseList(options.Words) : null;
        dumps = options.Dumps.Count > 0 ? new DumpPatterns(options.Dumps) : null;
    }

    public string Queue => options.Queue;

    public MessageEncoding Encoding => options.Encoding;

    public RouteContent Content => options.Content;

    public CopyRule Copies => options.Copies;

    public Repeats Repeats => options.Repeats;

    public Superseded Superseded => options.Superseded;

    public bool Takes(EventSubject subject) =>
        events.Contains(subject.Kind)
        && Concerns(subject)
        && (
            subject.Kind is not EventKind.Summarized
            || options.Degraded is Degraded.Include
            || options.Degraded is Degraded.Only == subject.IsDegraded)
        && (options.Unchecked is Unchecked.Deliver || !subject.IsUnchecked);

    /// <summary>Whether the article's summary may have gone here, or its taking back goes here.</summary>
    public bool MayHave(EventSubject subject) =>
        events.Any(kind => kind is EventKind.Summarized or EventKind.Forgotten) && Concerns(subject);

    private bool Concerns(EventSubject subject) =>
        (dumps is null || dumps.Match(subject.DumpName))
        && Holds(options.Languages, subject.Language, IsLanguage)
        && Holds(options.Sites, subject.Site, IsSite)
        && Holds(options.Sections, subject.Section, string.Equals)
        && (options.Topics.Count == 0 || (subject.Topics?.Any(topics.Contains) ?? subject.IsTakenBack))
        && (entities.Count == 0 || (subject.Entities?.Any(entities.Contains) ?? subject.IsTakenBack))
        && (words is null || (subject.Article is { } article && (words.IsIn(article.Title) || words.IsIn(article.Body))));

    private static bool Holds(IList<string> wanted, string? actual, Func<string, string, StringComparison, bool> matches) =>
        wanted.Count == 0 || (actual is not null && wanted.Any(one => matches(actual, one, StringComparison.OrdinalIgnoreCase)));

    private static bool IsLanguage(string actual, string wanted, StringComparison comparison) =>
        actual.Equals(wanted, comparison) || actual.StartsWith(wanted + "-", comparison);

    private static bool IsSite(string actual, string wanted, StringComparison comparison) =>
        actual.Equals(wanted, comparison) || actual.EndsWith("." + wanted, comparison);
}
