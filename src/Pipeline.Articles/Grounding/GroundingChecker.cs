using Pipeline.Grounding.Conflicts;
using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>
/// Compares a statement with a text: are its words, names and numbers there, near each other and in the same roles? No model,
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

    /// <summary>Compares a statement with a text as a whole; its sentences are found first.</summary>
    /// <param name="claim">One sentence or less.</param>
    /// <param name="body">The text that is to support it.</param>
    /// <param name="cancellationToken">Looked at for each sentence.</param>
    public GroundingResult Check(string claim, string body, CancellationToken cancellationToken) =>
        Check(claim, body, SentenceSplitter.Split(body, [new(0, body.Length)], cancellationToken), cancellationToken);

    /// <summary>Compares a statement with a text whose sentences are known.</summary>
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

        var deeds = new ClaimedDeeds(read);
        var titleTerms = TermReader.Read(title, new(0, title.Length), language);
        deeds.Hear(title, titleTerms);
        var source = Candidates(ref read, body, sentences, deeds, cancellationToken);
        var result = source is []
            ? new(Support.Missing, 0, [], "nothing in the text speaks of it")
            : new Comparison(read, body, titleTerms, source, deeds, weights).Result();
        result = language.IsPartlyKnown ? NearCopies.Judge(result, read, body, source) : result;
        return result.Support is Support.Missing && IsInAnotherLanguage(claim, language)
            ? result with { Support = Support.Unchecked, Reason = "the claim is in another language than the text" }
            : result;
    }

    /// <summary>Names and quotations can make a short statement look foreign: only one that is missing in the text is asked.</summary>
    private static bool IsInAnotherLanguage(string claim, ClaimLanguage language) =>
        LanguageDetector.Detect(claim) is { } own && own != language.Code && !LanguageDetector.AreNear(own, language.Code);

    private static List<TextSpan> SpeechIn(TextSpan clause, List<TextSpan> speech) =>
        speech.FindAll(said => said.Start < clause.End && said.End > clause.Start);

    /// <summary>What a semicolon parts is about different things.</summary>
    private static IEnumerable<TextSpan> Clauses(string body, TextSpan sentence)
    {
        var start = sentence.Start;
        while (start < sentence.End)
        {
            var at = body.AsSpan(start, sentence.End - start).IndexOf("; ");
            var end = at < 0 ? sentence.End : start + at + 1;
            yield return new(start, end);
            start = end;
        }
    }

    /// <summary>The sentences that have most of the statement, best first.</summary>
    private List<SourceSentence> Candidates(
        ref Claim read,
        string body,
        IReadOnlyList<TextSpan> sentences,
        ClaimedDeeds deeds,
        CancellationToken cancellationToken)
    {
        var claim = read;
        var sketch = new ClaimSketch(claim.Terms);
        var best = new PriorityQueue<(int Index, TextSpan Clause, List<Term> Terms), (double, int)>();
        foreach (var (index, span) in sentences.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var clause in Clauses(body, span))
            {
                var terms = TermReader.Read(body, clause, claim.Language);
                deeds.Hear(body, terms);
                var likeness = sketch.Likeness(terms);
                if (likeness > 0)
                {
                    best.Enqueue((index, clause, terms), (likeness, -index));
                    if (best.Count > weights.MostCandidates)
                    {
                        best.Dequeue();
                    }
                }
            }
        }

        read = claim = claim.WithFirstName(best.UnorderedItems.SelectMany(item => item.Element.Terms));
        var speech = claim.IsAttributed ? [] : QuotedSpeech.In(body, SayingWords.Of(claim.Language.Code));
        return [.. best.UnorderedItems
            .Select(item => item.Element)
            .Select(clause => new SourceSentence(
                clause.Index, body, sentences[clause.Index], clause.Clause, clause.Terms, claim, SpeechIn(clause.Clause, speech)))
            .Where(sentence => sentence.Coverage > 0)
            .OrderByDescending(sentence => sentence.Coverage)
            .ThenBy(sentence => sentence.Index)];
    }
}
