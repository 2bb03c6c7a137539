using System.Globalization;
using Pipeline.Grounding;

namespace Pipeline.Benchmarks.Grounding;

/// <summary>
/// Counts the checker's decisions by kind of claim, and how often a true claim scores higher than the same with an error.
/// </summary>
internal sealed class GroundingTable(ClaimWords words)
{
    private const int Seed = 7;

    private readonly SortedDictionary<string, List<(string Claim, GroundingResult Result, double Win)>> wrong = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<(string Claim, GroundingResult Result, double Win)>> right = new(StringComparer.Ordinal);

    public void Fill(IReadOnlyList<ClaimedArticle> articles, GroundingChecker checker, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var corruptions = new Corruptions(words, random);
        var rewordings = new Rewordings(words, random);
        for (var i = 0; i < articles.Count; i++)
        {
            var (body, sentences, claims) = articles[i];
            var other = articles[(i + 1) % articles.Count].Claims;
            for (var at = 0; at < claims.Count; at++)
            {
                var score = checker.Check(claims[at], body, cancellationToken).Score;
                foreach (var made in rewordings.Of(claims[at], at + 1 < claims.Count ? claims[at + 1] : null))
                {
                    Add(right, made, checker.Check(made.Text, body, cancellationToken), 1);
                }

                foreach (var made in corruptions.Of(claims[at], body, other.Count > 0 ? other[at % other.Count] : claims[at]))
                {
                    Add(wrong, made, checker.Check(made.Text, body, cancellationToken), score);
                }
            }

            foreach (var made in corruptions.Unreported(sentences).Concat(corruptions.Fused(sentences).Take(2)))
            {
                Add(wrong, made, checker.Check(made.Text, body, cancellationToken), double.NaN);
            }
        }
    }

    public void Print(TextWriter output, string? show)
    {
        output.WriteLine("| false | claims | caught | pairs right |\n| --- | --- | --- | --- |");
        foreach (var (kind, all) in wrong)
        {
            var pairs = all.Where(one => !double.IsNaN(one.Win)).Select(one => one.Win).ToList();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {kind} | {all.Count} | {all.Average(one => one.Result.Grounded ? 0 : 1):P0} | {(pairs.Count > 0 ? pairs.Average().ToString("P0", CultureInfo.InvariantCulture) : "")} |"
                ));
        }

        output.WriteLine("\n| true | claims | objected to |\n| --- | --- | --- |");
        foreach (var (kind, all) in right)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {kind} | {all.Count} | {all.Average(one => one.Result.Grounded ? 0 : 1):P1} |"));
        }

        var (isWrong, mistaken) =
            show is not null && wrong.TryGetValue(show, out var found)
                ? (true, found)
                : (false, show is not null && right.TryGetValue(show, out var other) ? other : []);
        foreach (var (claim, result, _) in mistaken.Where(one => one.Result.Grounded == isWrong))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Score:0.00} {claim}  ## {result.Reason}"));
        }
    }

    private static void Add(
        SortedDictionary<string, List<(string, GroundingResult, double)>> table,
        DerivedClaim made,
        GroundingResult result,
        double trueScore)
    {
        table.TryAdd(made.Kind, []);
        table[made.Kind]
            .Add(
                (
                    made.Text,
                    result,
                    double.IsNaN(trueScore) ? trueScore
                    : trueScore > result.Score ? 1
                    : trueScore < result.Score ? 0
                    : 0.5));
    }
}
