using System.Globalization;
using System.Text;
using Pipeline.Contracts;
using Pipeline.Desk.Index;

namespace Pipeline.Benchmarks.Desk;

/// <summary>Made summaries and bodies of words as frequent as in a language: the nth word by 1/n.</summary>
internal sealed class ZipfNews
{
    private const int Vocabulary = 300_000;
    private const int HeadlineWords = 9;
    private const int SummaryWords = 45;
    private const int PointWords = 12;
    private const int Points = 4;
    private const int BodyWords = 450;
    private const int Sites = 400;

    private static readonly string[] Syllables =
        ["ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "nu", "sta", "ber", "gen", "lin", "mar", "tor", "wes", "pra", "sch", "ung"];

    private static readonly string[] Languages = ["en", "en", "en", "de", "de", "fr", "es", "it"];

    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random random;
    private readonly string[] words = new string[Vocabulary];
    private readonly double[] shares = new double[Vocabulary];

    /// <param name="seed">Of all chance.</param>
    public ZipfNews(int seed)
    {
        random = new Random(seed);
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
        {
            words[rank] = Word(rank);
            shares[rank] = sum += 1.0 / (rank + 1);
        }
    }

    /// <summary>The word of a rank, from 0 for the most frequent.</summary>
    public string this[int rank] => words[rank];

    /// <param name="number">From 0.</param>
    /// <param name="hasBody">Whether its text is indexed too.</param>
    public IndexChange.Summarized Article(int number, bool hasBody)
    {
        var id = number.ToString("x32", CultureInfo.InvariantCulture);
        var site = random.Next(Sites).ToString(CultureInfo.InvariantCulture);
        var time = Start.AddSeconds(30 * number);
        var article = new ArticleSummarized
        {
            ArticleId = id,
            Dump = new((number / 1000).ToString("x32", CultureInfo.InvariantCulture), "raw-articles", $"news/{number / 1000}.ndjson", "1"),
            Ordinal = number % 1000 + 1,
            Title = Text(HeadlineWords),
            Language = Languages[random.Next(Languages.Length)],
            Site = $"site{site}.example",
            Section = $"section {random.Next(12)}",
            ArticleBlob = $"{id}/00000001.json",
            TextId = id,
            Headline = Text(HeadlineWords),
            Summary = Text(SummaryWords),
            KeyPoints =
            [
                .. Enumerable.Range(0, Points).Select(_ => Text(PointWords))
                    .Select(text => new SummarizedPoint(text, [new(0, text.Length, text)])),
            ],
            Model = "small-model",
            Usage = new(1500, 300, 0, 1, 2000, 0) { Cost = 0.0005m, Currency = "USD" },
        };
        var envelope = new CloudEvent { Id = "e" + id, Source = "/raw-articles/news", Type = EventTypes.ArticleSummarized, Time = time };
        return new(time, envelope, article, hasBody ? Text(BodyWords) : null);
    }

    private string Text(int count)
    {
        var text = new StringBuilder(count * 8);
        for (var i = 0; i < count; i++)
        {
            var at = Array.BinarySearch(shares, random.NextDouble() * shares[^1]);
            text.Append(words[at < 0 ? ~at : at]).Append(i % 14 == 13 ? ". " : " ");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The number in syllables: no two are alike, and the frequent are short.</summary>
    private static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var left = rank + 1; left > 0; left /= Syllables.Length)
        {
            word.Append(Syllables[left % Syllables.Length]);
        }

        return word.ToString();
    }
}
