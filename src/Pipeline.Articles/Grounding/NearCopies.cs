using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding;

/// <summary>
/// Decides in a language of which little is known: a near-verbatim statement is supported, an invented number or name is not, and the
/// rest stays undecided.
/// </summary>
internal static class NearCopies
{
    /// <summary>Score of a statement that leaves out some words of a sentence and changes none.</summary>
    private const double Copy = 0.8;

    public static GroundingResult Judge(GroundingResult result, Claim claim, string body, List<SourceSentence> source)
    {
        var isObjected = result.Support is Support.Contradicted || (result.Support is Support.Missing && !result.IsWeak);
        var isCopy =
            result.Support is Support.Supported && result.Score >= Copy && source.Exists(sentence => States(claim, body, sentence));
        return isObjected || isCopy
            ? result
            : result with
            {
                Support = Support.Unchecked,
                Reason = "the checker knows too little of the language to tell a rewording from an error",
            };
    }

    /// <summary>One sentence has every word of the statement, and no word that denies or doubts more than the statement does.</summary>
    private static bool States(Claim claim, string body, SourceSentence sentence) =>
        Enumerable.Range(0, claim.Terms.Count).All(i => !claim.Terms[i].IsContent || sentence.Quality(i) > 0)
        && Marks(claim.Text, claim.Terms, claim) == Marks(body, sentence.Terms, claim);

    private static int Marks(string text, IReadOnlyList<Term> terms, Claim claim) =>
        Enumerable.Range(0, terms.Count).Count(at =>
            Polarity.IsNegation(text, terms, at, claim.Language) || claim.Language.Doubts.LengthAt(text, terms, at) > 0);
}
