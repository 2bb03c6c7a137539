using Pipeline.Contracts;
using Pipeline.Desk.Index;

namespace Pipeline.Desk.Tests.Index;

/// <summary>Events as the pipeline sends them.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static IndexChange.Summarized Summarized(
        int number,
        string headline = "A headline",
        string body = "A body.",
        DateTimeOffset? time = null,
        string? eventId = null,
        string? supersedes = null)
    {
        var at = time ?? Noon.AddMinutes(number);
        var article = new ArticleSummarized
        {
            ArticleId = $"{number:x32}",
            Dump = new(new string('d', 32), "raw-articles", "news.ndjson", "1"),
            Ordinal = number,
            Title = headline,
            Language = "en",
            Site = number % 2 == 0 ? "even.example" : "odd.example",
            ArticleBlob = $"{new string('d', 32)}/{number:D8}.json",
            TextId = $"{number:x32}",
            Headline = headline,
            Summary = "",
            KeyPoints = [],
            Model = "extractive",
            Usage = new(0, 0, 0, 0, 0, 0),
            Supersedes = supersedes,
        };
        return new(
            at,
            new CloudEvent
            {
                Id = eventId ?? $"e{number}",
                Source = "/raw-articles/news.ndjson",
                Type = EventTypes.ArticleSummarized,
                Time = at,
            },
            article,
            body);
    }

    public static IndexChange.Rejected Rejected(int number) => new(
        Noon.AddMinutes(number),
        new ArticleRejected
        {
            ArticleId = $"{number:x32}",
            Dump = new(new string('d', 32), "raw-articles", "news.ndjson", "1"),
            Ordinal = number,
            Class = "no-text",
            Reason = "has no text",
        });

    public static IndexChange.Forgotten Forgotten(int number) => new(Noon.AddHours(1), $"{number:x32}", $"e{number}");
}
