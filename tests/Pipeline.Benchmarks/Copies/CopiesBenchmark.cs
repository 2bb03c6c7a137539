using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Pipeline.Benchmarks.Fitting;
using Pipeline.Cleaning;
using Pipeline.Copies;

namespace Pipeline.Benchmarks.Copies;

/// <summary>How many copies made by rule are found by their signatures, and what is wrongly taken for a copy.</summary>
internal static class CopiesBenchmark
{
    public static Command Create()
    {
        var gold = new Option<string>("--gold") { Description = "The gold articles, gzip of a JSON object a line.", Required = true };
        var held = new Option<bool>("--scored-only") { Description = "Only the sites that nothing is set on." };
        var seed = new Option<int>("--seed") { Description = "Of the copies.", DefaultValueFactory = _ => 1 };
        var command = new Command("copies", "Which copies are found by their signatures, and what is wrongly taken for one.")
        { gold, held, seed };
        command.SetAction(parsed => Run(
            [
                .. GoldArticle.Read(parsed.GetRequiredValue(gold))
                    .Where(article => article.IsArticle && article.Body.Length > 0 && article.IsLookedAt != parsed.GetValue(held))
                    .Select(article => article.Body),
            ],
            new(parsed.GetValue(seed))));
        return command;
    }

    private static void Run(IReadOnlyList<string> bodies, MadeCopies made)
    {
        var started = Stopwatch.GetTimestamp();
        var characters = 0L;
        var index = new SignatureIndex();
        var stories = new List<TextSignature?>();
        var doubles = 0;
        foreach (var (i, body) in bodies.Index())
        {
            var signature = Signed(body);
            doubles += index.Find(signature) is null ? 0 : 1;
            index.Add(i, signature);
            stories.Add(signature);
        }

        Console.WriteLine($"{bodies.Count} articles, {stories.Count(story => story is null)} too short; {doubles} are like an earlier one");
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var kind in MadeCopies.Kinds)
        {
            var (found, other, reversed, plain, of) = (0, 0, 0, 0, 0);
            foreach (var (i, body) in bodies.Index().Where(one => stories[one.Index] is not null))
            {
                var text = made.Make(kind, body);
                var copy = Signed(text);
                of++;
                plain += PlainCopy.Is(Whole(body), Whole(text), CancellationToken.None) ? 1 : 0;
                var match = index.Find(copy);
                found += match == i ? 1 : 0;
                other += match is not null && match != i ? 1 : 0;

                // The copy came first.
                var alone = new SignatureIndex();
                alone.Add(i, copy);
                reversed += alone.Find(stories[i]) == i ? 1 : 0;
            }

            (right, wrong, missed) = (right + found, wrong + other, missed + of - found - other);
            Console.WriteLine(
                $"{kind,-8} recall {Share(found, of)}, with the copy first {Share(reversed, of)}; to another article {other}; "
                + $"says nothing else {Share(plain, of)}");
        }

        Console.WriteLine($"copies   recall {Share(right, right + wrong + missed)} precision {Share(right, right + wrong)}");
        var (joined, pairs) = (0, 0);
        foreach (var (i, body) in bodies.Index())
        {
            var (one, two) = MadeCopies.Halves(body);
            Pair(one, two);
            (one, two) = MadeCopies.Turns(body);
            Pair(one, two);
            Pair(body, MadeCopies.WithBackground(body, bodies[(i + 1) % bodies.Count]) ?? "");
        }

        Console.WriteLine($"other stories of the event joined {joined} of {pairs} ({Share(joined, pairs)})");
        var time = Stopwatch.GetElapsedTime(started);
        Console.WriteLine($"{characters / time.TotalSeconds / 1e6:0.0} million characters a second, signed and looked up");

        void Pair(string one, string other)
        {
            if (Signed(one) is { } first && Signed(other) is { } second)
            {
                pairs++;
                var joins = first.With(second).IsCopy;
                joined += joins ? 1 : 0;
            }
        }

        static Article Whole(string body) => new()
        {
            Title = "",
            Body = body,
            Paragraphs = ParagraphsOf(body),
            Language = "en",
        };

        static List<TextSpan> ParagraphsOf(string body)
        {
            var spans = new List<TextSpan>();
            for (var start = 0; start < body.Length;)
            {
                var end = body.IndexOf('\n', start) is var at && at < 0 ? body.Length : at;
                if (end > start)
                {
                    spans.Add(new(start, end));
                }

                start = end + 1;
            }

            return spans;
        }

        TextSignature? Signed(string text)
        {
            characters += text.Length;
            return TextSignature.Of(text);
        }
    }

    private static string Share(int part, int whole) => ((double)part / whole).ToString("0.0000", CultureInfo.InvariantCulture);
}
