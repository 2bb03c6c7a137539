using Pipeline.Cleaning;
using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Grounding;
using Pipeline.Summarization;

namespace Pipeline.Cli.Evaluating;

/// <summary>
/// Whether a text states a fact: its terms are there, or else the checker finds one of its wordings supported, and more so than what is so
/// instead.
/// </summary>
internal sealed class FactFinder(SummaryCheck check)
{
    public FoundFact In(Summary summary, Article article, GoldenFact fact, CancellationToken cancellationToken) => Of(
        fact,
        string.Join('\n', SummaryCheck.Lines(summary)),
        wording => check.Find(wording, summary, article, cancellationToken));

    public FoundFact In(Article article, GoldenFact fact, CancellationToken cancellationToken) => Of(
        fact,
        $"{article.Title}\n{article.Body}",
        wording => check.Find(wording, article, cancellationToken));

    /// <summary>Whether the check of a summary would object to a statement.</summary>
    public bool Objects(Article article, GoldenFact fact, CancellationToken cancellationToken) =>
        check.Find(fact.Name, article, cancellationToken).Support is Support.Contradicted or Support.Missing;

    private static FoundFact Of(GoldenFact fact, string text, Func<string, GroundingResult> find)
    {
        if (fact.Terms is not [])
        {
            var missing = TermFinder.Missing(fact.Terms, text);
            return new(fact.Name, missing is null, missing is null ? "its terms are there" : $"no {missing}");
        }

        var best = fact.Wordings.Select(find).MaxBy(result => (result.Grounded, result.Score))!;
        return best.Grounded && fact.Instead is not null && find(fact.Instead).Score >= best.Score
            ? new(fact.Name, false, "what is so instead is nearer to the text")
            : new(fact.Name, best.Grounded, best.Support is Support.Unchecked ? $"unchecked: {best.Reason}" : best.Reason);
    }
}
