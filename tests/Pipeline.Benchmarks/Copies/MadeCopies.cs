using System.Text.RegularExpressions;

namespace Pipeline.Benchmarks.Copies;

/// <summary>Copies of an article as outlets make them, and other stories of its event, by rule and the same for the same seed.</summary>
internal sealed partial class MadeCopies(int seed)
{
    private const double CutTo = 0.6;

    /// <summary>A typo in so many words.</summary>
    private const int TypoEvery = 50;

    private const int DroppedParagraphs = 3;

    /// <summary>A part in so many is background.</summary>
    private const int Background = 5;

    private readonly Random random = new(seed);

    /// <summary>The kinds of copies.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["cut", "lead", "around", "dropped", "typos", "update"];

    public string Make(string kind, string body) => kind switch
    {
        "cut" => Cut(body),
        "lead" => OtherLead(body),
        "around" => Around(body),
        "dropped" => Dropped(body),
        "typos" => Typos(body),
        "update" => Update(body),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The halves of an article: two stories that tell the same event in other text.</summary>
    public static (string One, string Other) Halves(string body)
    {
        var paragraphs = Paragraphs(body);
        var half = paragraphs.Count / 2;
        return (Join(paragraphs.Take(half)), Join(paragraphs.Skip(half)));
    }

    /// <summary>Every second paragraph, and the others: two stories with the same names throughout.</summary>
    public static (string One, string Other) Turns(string body)
    {
        var paragraphs = Paragraphs(body);
        return (Join(paragraphs.Where((_, i) => i % 2 == 0)), Join(paragraphs.Where((_, i) => i % 2 == 1)));
    }

    /// <summary>Another text, and of the story the last fifth as background; null when it has too few paragraphs.</summary>
    public static string? WithBackground(string body, string other)
    {
        var paragraphs = Paragraphs(body);
        return paragraphs.Count < Background ? null : Join([.. Paragraphs(other), .. paragraphs.TakeLast(paragraphs.Count / Background)]);
    }

    private static string Cut(string body)
    {
        var words = body.Split(' ');
        return string.Join(' ', words.Take((int)(words.Length * CutTo)));
    }

    private string OtherLead(string body) => Join(
        [
            $"It was {Some("quiet", "early", "late", "a long day", "raining")} when the news reached "
                + $"{Some("the town", "the market", "readers", "the office")}, our correspondent {Some("reports", "writes", "was told")}, "
                + $"and {Some("few", "many", "all")} had {Some("expected", "feared", "hoped for")} it.",
            .. Paragraphs(body).Skip(1),
        ]);

    private string Around(string body) => Join(
        [
            $"By {Some("Anna Wells", "J. R. Holt", "Newsroom staff", "Our reporter")} | {Some("Monday", "Tuesday", "Friday")} "
                + $"{random.Next(1, 28)} March 2026, {random.Next(6, 22)}:{random.Next(10, 59)}",
            "Share this article on social media. Sign up for our morning newsletter and never miss a story.",
            body,
            "Read more: the five stories that everybody talks about today. Follow us for updates around the clock.",
            $"Copyright 2026 {Some("The Daily Post", "Evening Herald", "Coast Radio")}. All rights reserved. "
                + "This material may not be published, broadcast, rewritten or redistributed.",
        ]);

    private string Dropped(string body)
    {
        var paragraphs = Paragraphs(body);

        // A text of so few paragraphs is not the same without three of them.
        for (var i = 0; i < DroppedParagraphs && paragraphs.Count > DroppedParagraphs; i++)
        {
            paragraphs.RemoveAt(random.Next(paragraphs.Count));
        }

        return Join(paragraphs);
    }

    private string Typos(string body) => Word().Replace(
        body,
        match => match.Length > 3 && random.Next(TypoEvery) == 0
            ? match.Value[..1] + match.Value[2] + match.Value[1] + match.Value[3..]
            : match.Value);

    private string Update(string body)
    {
        var numbers = Number().Matches(body).OrderBy(_ => random.Next()).Take(2).Select(match => match.Index).ToHashSet();
        return "UPDATE 2: " + Number().Replace(
            body,
            match => numbers.Contains(match.Index) ? ((match.Value[^1] - '0' + 3) % 10) + match.Value : match.Value);
    }

    private static List<string> Paragraphs(string body) =>
        [.. body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string Join(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    private string Some(params ReadOnlySpan<string> texts) => texts[random.Next(texts.Length)];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
