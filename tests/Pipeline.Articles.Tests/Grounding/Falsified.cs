using System.Text.RegularExpressions;
using Pipeline.Text;

namespace Pipeline.Tests.Grounding;

/// <summary>Makes false claims out of true ones, one error each, from the words of the article itself.</summary>
internal sealed partial class Falsified
{
    private readonly Random random;
    private readonly string[] names;
    private readonly string[] numbers;
    private readonly string[] words;

    public Falsified(string article, Random random)
    {
        this.random = random;
        names = Distinct(Name(), article);
        numbers = Distinct(Number(), article);
        words = [.. Distinct(Word(), article).Where(word => !FunctionWords.Contains(word))];
    }

    public IEnumerable<(string Error, string Claim)> Of(string claim)
    {
        foreach (var (error, pattern, others) in new[] { ("name", Name(), names), ("number", Number(), numbers), ("word", Word(), words) })
        {
            var places = pattern.Matches(claim).Where(match => error != "word" || !FunctionWords.Contains(match.Value)).ToList();
            var fitting = others.Where(other => !claim.Contains(other, StringComparison.Ordinal)).ToList();
            if (places.Count > 0 && fitting.Count > 0)
            {
                var place = places[random.Next(places.Count)];
                yield return (
                    error,
                    string.Concat(
                        claim.AsSpan(0, place.Index),
                        fitting[random.Next(fitting.Count)],
                        claim.AsSpan(place.Index + place.Length)));
            }
        }

        if (Name().Matches(claim) is [var one, var two, ..] && one.Value != two.Value && two.Index - one.Index - one.Length > 7)
        {
            yield return (
                "roles",
                $"{claim.AsSpan(0, one.Index)}{two.Value}{claim.AsSpan((one.Index + one.Length)..two.Index)}{one.Value}{claim.AsSpan(two.Index + two.Length)}"
            );
        }

        if (Auxiliary().Match(claim) is { Success: true } auxiliary)
        {
            yield return ("negation", claim.Insert(auxiliary.Index + auxiliary.Length, " not"));
        }
    }

    private static string[] Distinct(Regex pattern, string article) =>
        [.. pattern.Matches(article).Select(match => match.Value).Distinct()];

    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+){0,2}")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b\d[\d,.]*\d\b|\b\d\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<= )[a-z]{4,}(?=[ .,])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:is|was|are|were|will|has|have|had|can|could|would|should)\b(?! not)")]
    private static partial Regex Auxiliary();
}
