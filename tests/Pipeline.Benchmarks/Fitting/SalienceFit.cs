using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Dumps;
using Pipeline.Summarization.Extractive;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>Fits the constants of choosing points on every second article of a set with editors' bullets, by coordinate ascent.</summary>
internal static class SalienceFit
{
    private const int FewestPoints = 3;
    private const int MostPoints = 4;

    /// <summary>The constants that are moved, with what sets them.</summary>
    private static readonly (string Name, Func<SalienceWeights, double> Get, Func<SalienceWeights, double, SalienceWeights> With)[] Moves =
    [
        ("OddsOfOne", w => w.OddsOfOne, (w, v) => w with { OddsOfOne = v }),
        ("Frequency", w => w.Frequency, (w, v) => w with { Frequency = v }),
        ("HalfWay", w => w.HalfWay, (w, v) => w with { HalfWay = v }),
        ("Name", w => w.Name, (w, v) => w with { Name = v }),
        ("FunctionWord", w => w.FunctionWord, (w, v) => w with { FunctionWord = v }),
        ("Again", w => w.Again, (w, v) => w with { Again = v }),
        ("SummaryWords", w => w.SummaryWords, (w, v) => w with { SummaryWords = v }),
        ("Place", w => w.Place, (w, v) => w with { Place = v }),
        ("PlaceHalfWay", w => w.PlaceHalfWay, (w, v) => w with { PlaceHalfWay = v }),
        ("Voice", w => w.Voice, (w, v) => w with { Voice = v }),
    ];

    public static Command Create()
    {
        var references = new Option<FileInfo>("--references") { Description = "JSON lines with id, article, highlights.", Required = true };
        var factors = new Option<double[]>("--factors")
        {
            Description = "Each constant is tried times these, in turn.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [0.7, 0.85, 1.18, 1.43],
        };
        var command = new Command("fit-points", "Fits the constants that choose key points.") { references, factors };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(references), parsed.GetValue(factors)!, CancellationToken.None));
        return command;
    }

    private static void Run(FileInfo references, double[] factors, CancellationToken cancellationToken)
    {
        var articles = File.ReadLines(references.FullName).Select(line => Read(line, cancellationToken)).ToList();
        var fitted = articles.Where((_, i) => i % 2 == 0).ToList();
        var scored = articles.Where((_, i) => i % 2 == 1).ToList();
        var best = SalienceWeights.Default;
        var score = Mean(fitted, best, cancellationToken);
        Console.WriteLine($"as it is: fitted {score:F4}, only scored {Mean(scored, best, cancellationToken):F4}");
        for (var isBetter = true; isBetter;)
        {
            isBetter = false;
            foreach (var (name, get, with) in Moves)
            {
                foreach (var factor in factors)
                {
                    var tried = with(best, get(best) * factor);
                    if (Mean(fitted, tried, cancellationToken) is var mean && mean > score + 1e-5)
                    {
                        (best, score, isBetter) = (tried, mean, true);
                        Console.WriteLine(string.Create(
                            CultureInfo.InvariantCulture,
                            $"{name} {get(best):G4}: fitted {mean:F4}, only scored {Mean(scored, best, cancellationToken):F4}"));
                    }
                }
            }
        }

        Console.WriteLine(best);
    }

    private static double Mean(List<FittedNews> articles, SalienceWeights weights, CancellationToken cancellationToken) =>
        articles.Average(article => article.Score(weights, FewestPoints, MostPoints, cancellationToken));

    private static FittedNews Read(string line, CancellationToken cancellationToken)
    {
        using var row = JsonDocument.Parse(line);
        var text = row.RootElement.GetProperty("article").GetString()!;
        var article = new ArticleCleaner(new QualityGates(Options.Create(new QualityOptions()))).Clean(
            new RawArticle { Content = text },
            cancellationToken);
        return new(article, [.. row.RootElement.GetProperty("highlights").EnumerateArray().Select(one => one.GetString()!)]);
    }
}
