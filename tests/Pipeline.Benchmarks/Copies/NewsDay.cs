using System.Text.Json;

namespace Pipeline.Benchmarks.Copies;

/// <summary>A day of news by rule: events, each an agency's text that outlets print as it is or change.</summary>
internal sealed class NewsDay
{
    private const int Outlets = 40;

    private readonly List<(int Event, string Kind, string Title, string Text)> articles = [];

    /// <param name="bodies">An agency's texts, one an event.</param>
    /// <param name="count">Articles of all outlets.</param>
    /// <param name="seed">Of all choices.</param>
    public NewsDay(IReadOnlyList<string> bodies, int count, int seed)
    {
        var random = new Random(seed);
        var made = new MadeCopies(seed);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var updates = bodies.Select(body => made.Make("update", body)).ToList();
        for (var i = 0; i < count; i++)
        {
            // Each event once, then as chance will have it.
            var story = i < bodies.Count ? i : random.Next(bodies.Count);
            var (kind, text) = random.Next(10) switch
            {
                0 => ("cut", made.Make("cut", bodies[story])),
                1 => ("lead", made.Make("lead", bodies[story])),
                2 => ("update", updates[story]),
                _ => ("whole", bodies[story]),
            };
            texts.Add(text);

            // What an outlet puts around a text is not its headline.
            var title = text.Split('.')[0];
            articles.Add(random.Next(3) == 0 ? (story, kind + " around", title, made.Make("around", text)) : (story, kind, title, text));
        }

        Distinct = texts.Count;
        Dump = string.Concat(articles.Select((article, i) => JsonSerializer.Serialize(
            new { title = article.Title, text = article.Text, source = $"outlet {i % Outlets}" }) + "\n"));
    }

    /// <summary>Texts, not counting what outlets put around them.</summary>
    public int Distinct { get; }

    /// <summary>One article a line.</summary>
    public string Dump { get; }

    /// <summary>How an article was made of its event's text.</summary>
    public string KindOf(int ordinal) => articles[ordinal - 1].Kind;

    public int EventOf(int ordinal) => articles[ordinal - 1].Event;
}
