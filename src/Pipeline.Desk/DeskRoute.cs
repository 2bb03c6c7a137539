using Microsoft.Extensions.Configuration;
using Pipeline.Delivery;
using Pipeline.Storage;

namespace Pipeline.Desk;

/// <summary>The route that the desk gets its events by: a queue of its own, all kinds of events.</summary>
public static class DeskRoute
{
    public const string Queue = QueueNames.ReplyPrefix + "desk";

    private const string Name = "desk";

    /// <summary>Those whose names are not in <see cref="EventKind"/> yet are not asked for.</summary>
    private static readonly string[] Kinds = Enum.GetNames<EventKind>();

    /// <summary>
    /// What to add to the settings: the route, and the default route where none is configured and adding one would end it.
    /// </summary>
    /// <param name="configuration">As it is without the desk.</param>
    public static IReadOnlyDictionary<string, string?> Settings(IConfiguration configuration)
    {
        var routes = configuration.GetSection(RoutesOptions.Section).GetChildren().ToList();
        var settings = new Dictionary<string, string?>();
        if (routes.Exists(route => route[nameof(RouteOptions.Queue)] == Queue))
        {
            return settings;
        }

        if (routes.Count == 0)
        {
            settings[$"{RoutesOptions.Section}:{QueueNames.ArticleSummaries}:{nameof(RouteOptions.Queue)}"] = QueueNames.ArticleSummaries;
        }

        var name = routes.Exists(route => route.Key.Equals(Name, StringComparison.OrdinalIgnoreCase)) ? Queue : Name;
        foreach (var (key, value) in Of(name))
        {
            settings[key] = value;
        }

        return settings;
    }

    /// <summary>For people: the lines to add where another pipeline is configured.</summary>
    internal static IEnumerable<string> Lines =>
        Of(Name).Select(setting => $"{setting.Key.Replace(":", "__", StringComparison.Ordinal)}={setting.Value}");

    private static IEnumerable<KeyValuePair<string, string?>> Of(string name) =>
        [
            new($"{RoutesOptions.Section}:{name}:{nameof(RouteOptions.Queue)}", Queue),
            .. Kinds.Select(
                (kind, i) => new KeyValuePair<string, string?>($"{RoutesOptions.Section}:{name}:{nameof(RouteOptions.Events)}:{i}", kind)),
        ];
}
