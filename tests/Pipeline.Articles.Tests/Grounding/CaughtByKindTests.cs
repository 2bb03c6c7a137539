using System.Globalization;
using Pipeline.Benchmarks.Grounding;
using Pipeline.Grounding;

namespace Pipeline.Tests.Grounding;

/// <summary>
/// What the checker catches of each kind of error, and what it objects to wrongly, on invented articles; the errors are made by the
/// benchmark's rules.
/// </summary>
public sealed class CaughtByKindTests
{
    private const int Seed = 11;

    [Theory]
    [InlineData("name from elsewhere", 0.85)]
    [InlineData("name of the article", 0.6)]
    [InlineData("number", 0.85)]
    [InlineData("unit", 0.85)]
    [InlineData("negation", 0.85)]
    [InlineData("opposite", 0.6)]
    [InlineData("roles", 0.6)]
    [InlineData("pronoun", 0.6)]
    [InlineData("head cut", 0.6)]
    [InlineData("reporting verb dropped", 0.6)]
    [InlineData("other article", 0.95)]
    public void Most_errors_of_each_kind_are_caught_in_English(string kind, double least) =>
        Caught(kind, least, ClaimedArticles.English, ClaimWords.English);

    [Theory]
    [InlineData("number", 0.85)]
    [InlineData("unit", 0.85)]
    [InlineData("negation", 0.85)]
    [InlineData("opposite", 0.6)]
    [InlineData("roles", 0.6)]
    [InlineData("pronoun", 0.6)]
    [InlineData("reporting verb dropped", 0.6)]
    [InlineData("other article", 0.95)]
    public void Most_errors_of_each_kind_are_caught_in_German(string kind, double least) =>
        Caught(kind, least, ClaimedArticles.German, ClaimWords.German);

    [Fact]
    public void Nearly_all_that_is_said_in_other_words_holds()
    {
        var results = True(ClaimedArticles.English, ClaimWords.English).Concat(True(ClaimedArticles.German, ClaimWords.German)).ToList();
        var wrong = results.Where(one => !one.Result.Grounded).ToList();

        Assert.True(wrong.Count <= 0.08 * results.Count, Listed(wrong, results.Count));
        Assert.DoesNotContain(wrong, one => one.Claim.Kind == "copied");
    }

    private static void Caught(string kind, double least, IReadOnlyList<(string[] Sentences, string[] Claims)> articles, ClaimWords words)
    {
        var results = False(articles, words).Where(one => one.Claim.Kind == kind).ToList();
        var missed = results.Where(one => one.Result.Grounded).ToList();

        Assert.NotEmpty(results);
        Assert.True(missed.Count <= (1 - least) * results.Count, Listed(missed, results.Count));
    }

    private static IEnumerable<(DerivedClaim Claim, GroundingResult Result)> False(
        IReadOnlyList<(string[] Sentences, string[] Claims)> articles,
        ClaimWords words)
    {
        var corruptions = new Corruptions(words, new Random(Seed));
        for (var i = 0; i < articles.Count; i++)
        {
            var body = string.Join(' ', articles[i].Sentences);
            var others = articles[(i + 1) % articles.Count].Claims;
            var made = articles[i].Sentences.Concat(articles[i].Claims)
                .SelectMany((claim, at) => corruptions.Of(claim, body, others[at % others.Length]))
                .Concat(corruptions.Unreported(articles[i].Sentences));
            foreach (var claim in made)
            {
                yield return (claim, Check(claim.Text, body));
            }
        }
    }

    private static IEnumerable<(DerivedClaim Claim, GroundingResult Result)> True(
        IReadOnlyList<(string[] Sentences, string[] Claims)> articles,
        ClaimWords words)
    {
        var rewordings = new Rewordings(words, new Random(Seed));
        foreach (var (sentences, claims) in articles)
        {
            var body = string.Join(' ', sentences);
            var made = claims.SelectMany((claim, at) => rewordings.Of(claim, at + 1 < claims.Length ? claims[at + 1] : null))
                .Concat(sentences.Select(sentence => new DerivedClaim("copied", sentence)));
            foreach (var claim in made)
            {
                yield return (claim, Check(claim.Text, body));
            }
        }
    }

    private static GroundingResult Check(string claim, string body) =>
        new GroundingChecker().Check(claim, body, TestContext.Current.CancellationToken);

    private static string Listed(IReadOnlyCollection<(DerivedClaim Claim, GroundingResult Result)> wrong, int all) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{wrong.Count} of {all}:\n{string.Join('\n', wrong.Select(one => $"{one.Claim.Kind}: {one.Claim.Text} ({one.Result.Score:0.00} {one.Result.Reason})"))}"
        );
}
