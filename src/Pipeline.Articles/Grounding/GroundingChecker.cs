using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>
/// Holds a claim against a text: are its words, names and numbers there, near each other and in the same roles? No model,
/// so a paraphrase costs a little and an invented name or number much.
/// </summary>
public sealed class GroundingChecker
{
    private readonly GroundingWeights weights;

    public GroundingChecker()
        : this(GroundingWeights.Default)
    {
    }

    public GroundingChecker(GroundingOptions options)
        : this(GroundingWeights.Default with { Threshold = options.Threshold })
    {
    }

    internal GroundingChecker(GroundingWeights weights) => this.weights = weights;

    /// <summary>Holds a claim against a text as a whole; its sentences are found first.</summary>
    /// <param name="claim">One sentence or less.</param>
    /// <param name="body">The text that is to support it.</param>
    /// <param name="cancellationToken">Looked at for each sentence.</param>
    public GroundingResult Check(string claim, string body, CancellationToken cancellationToken) =>
        Check(claim, body, SentenceSplitter.Split(body, [new(0, body.Length)], cancellationToken), cancellationToken);

    /// <summary>Holds a claim against a text whose sentences are known.</summary>
    /// <param name="claim">One sentence or less.</param>
    /// <param name="body">The text that is to support it.</param>
    /// <param name="sentences">Sentences of the body, in order.</param>
    /// <param name="cancellationToken">Looked at for each sentence.</param>
    /// <param name="title">Its names and numbers are known too, but it is no evidence.</param>
    /// <param name="languageCode">Of the text, ISO 639-1; found out when null.</param>
    public GroundingResult Check(
        string claim,
        string body,
        IReadOnlyList<TextSpan> sentences,
        CancellationToken cancellationToken,
        string title = "",
        string? languageCode = null)
    {
        var language = languageCode is null ? ClaimLanguage.OfText(body) : ClaimLanguage.Of(languageCode);
        if (language is null)
        {
            return new(Support.Unchecked, 0, [], "the checker does not know the language of the text");
        }

        var read = Claim.Read(claim, language);
        if (!read.Terms.Any(term => term.IsContent))
        {
            return new(Support.Missing, 0, [], "the claim says nothing");
        }

        var source = Candidates(read, body, sentences, cancellationToken);
        var result = source is []
            ? new(Support.Missing, 0, [], "nothing in the text speaks of it")
            : new Comparison(read, body, TermReader.Read(title, new(0, title.Length), language), source, weights).Result();
        result = language.IsPartlyKnown ? NearCopies.Judge(result, read, body, source) : result;
        return result.Support is Support.Missing && IsInAnotherLanguage(claim, language)
            ? result with { Support = Support.Unchecked, Reason = "the claim is in another language than the text" }
            : result;
    }

    /// <summary>Names and quotations can make a short claim look foreign: only one that is missing in the text is asked.</summary>
    private static bool IsInAnotherLanguage(string claim, ClaimLanguage language) =>
        LanguageDetector.Detect(claim) is { } own && own != language.Code && !LanguageDetector.AreNear(own, language.Code);

    /// <summary>The sentences that have most of the claim, best first.</summary>
    private List<SourceSentence> Candidates(
        Claim claim,
        string body,
        IReadOnlyList<TextSpan> sentences,
        CancellationToken cancellationToken)
    {
        var sketch = new ClaimSketch(claim.Terms);
        var best = new PriorityQueue<(int Index, List<Term> Terms), (double, int)>();
        foreach (var (index, span) in sentences.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var terms = TermReader.Read(body, span, claim.Language);
            var likeness = sketch.Likeness(terms);
            if (likeness > 0)
            {
                best.Enqueue((index, terms), (likeness, -index));
                if (best.Count > weights.MostCandidates)
                {
                    best.Dequeue();
                }
            }
        }

        return [.. best.UnorderedItems
            .Select(item => new SourceSentence(item.Element.Index, body, sentences[item.Element.Index], item.Element.Terms, claim))
            .Where(sentence => sentence.Coverage > 0)
            .OrderByDescending(sentence => sentence.Coverage)
            .ThenBy(sentence => sentence.Index)];
    }
}
