using System.Text;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>
/// Articles of invented words, some 500 each, as compressible as prose and as near to ASCII as English; the same seed makes the same
/// articles.
/// </summary>
internal sealed class NewsGenerator
{
    private const int Words = 4000;

    /// <summary>Every so many words one has a letter outside ASCII.</summary>
    private const int Foreign = 100;

    private static readonly string[] Syllables =
    [
        "ka", "ren", "to", "mil", "das", "or", "ver", "in", "sel", "ta", "mor", "lun", "pa", "ster", "gi", "no", "har", "bel", "ci", "dro",
        "fen", "wy",
    ];

    private readonly Random random;
    private readonly string[] words;
    private int number;

    public NewsGenerator(int seed)
    {
        random = new Random(seed);
        words =
        [
            .. Enumerable
                .Range(0, Words)
                .Select(rank => string.Concat(random.GetItems(Syllables, random.Next(1, 5))) + (rank % Foreign == 0 ? "é" : "")),
        ];
    }

    public GeneratedArticle Next() =>
        new(
            ++number,
            Sentence(6, 12).TrimEnd('.'),
            [
                .. Enumerable
                    .Range(0, random.Next(3, 12))
                    .Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => Sentence(8, 25)))),
            ],
            $"{Capital(Word())} {Capital(Word())}",
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number % 500_000));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // Frequent words are frequent, as in any language: the rank falls off by its square.
    private string Word()
    {
        var rank = random.NextDouble();
        return words[(int)(rank * rank * rank * Words)];
    }

    private string Sentence(int from, int to)
    {
        var text = new StringBuilder(Capital(Word()));
        for (var left = random.Next(from, to); left > 0; left--)
        {
            text.Append(random.Next(14) == 0 ? ", " : " ").Append(random.Next(80) == 0 ? $"“{Word()}”" : Word());
        }

        return text.Append('.').ToString();
    }
}
