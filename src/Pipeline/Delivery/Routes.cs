using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>The configured routes, or the one for everything.</summary>
public sealed class Routes
{
    private readonly Route[] routes;

    public Routes(IOptions<RoutesOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        routes = options.Value.Count > 0
            ? [.. options.Value.OrderBy(named => named.Key, StringComparer.Ordinal).Select(named => new Route(named.Value))]
            : [new Route(new RouteOptions { Queue = QueueNames.ArticleSummaries })];
    }

    /// <summary>Every queue that a route names.</summary>
    public IReadOnlyList<string> Queues => [.. routes.Select(route => route.Queue).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether some route treats copies otherwise than other articles.</summary>
    internal bool AskForCopies => routes.Any(route => route.Copies is not CopyRule.Deliver);

    internal IEnumerable<Route> For(EventSubject subject) => routes.Where(route => route.Takes(subject));

    /// <summary>The routes on which an article's events go, its summary or its taking back.</summary>
    internal IEnumerable<Route> WithEventsOf(EventSubject subject) => routes.Where(route => route.MayHave(subject));
}
