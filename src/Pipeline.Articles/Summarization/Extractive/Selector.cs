using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>
/// Chooses the sentences, and their wordings, whose words an editor's summary is most likely to use: the set with the
/// highest expected overlap for its length, found by a beam search. Saying a thing again gains nothing.
/// </summary>
internal sealed class Selector(IReadOnlyList<Sentence> sentences, TermOdds odds, Vocabulary vocabulary, SalienceWeights weights)
{
    /// <summary>Sets followed at a time.</summary>
    private const int BeamWidth = 4;

    /// <summary>Sentences that the search looks at: the best by themselves.</summary>
    private const int MostCandidates = 60;

    /// <summary>A sentence with more of its content words already said than this is a repetition.</summary>
    private const double Repetition = 0.7;

    /// <summary>
    /// Words added to a sentence's own when its gain is divided by them, so that no short sentence wins for its shortness alone.
    /// </summary>
    private const int GainWords = 50;

    private const SentenceTraits Unfit =
        SentenceTraits.PointsBack | SentenceTraits.Question | SentenceTraits.BrokenQuotation | SentenceTraits.Fragment
        | SentenceTraits.Pronoun | SentenceTraits.Voiced | SentenceTraits.Speakerless;
    private const SentenceTraits Voice = SentenceTraits.Personal | SentenceTraits.Quotation;

    public Selection Nothing { get; } = new(vocabulary.Count);

    /// <summary>Between the fewest and the most, as many as raise the score; fewer where there are no more. In reading order.</summary>
    public List<Choice> Choose(int fewest, int most, CancellationToken cancellationToken)
    {
        var start = Nothing;
        var candidates = sentences
            .OrderByDescending(sentence => sentence.Wordings.Max(wording => Score(start, new(sentence, wording))))
            .Take(MostCandidates)
            .ToList();
        List<Selection> beam = [start];
        var best = start;
        for (var size = 1; size <= most; size++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            beam = Extend(beam, candidates);
            if (beam is [])
            {
                break;
            }

            best = size <= fewest || beam[0].Score > best.Score ? beam[0] : best;
        }

        return [.. best.Choices.OrderBy(choice => choice.Sentence.Rank)];
    }

    /// <summary>What whole sentences add to a selection, for each word of them; less where they speak of I, we or you.</summary>
    public double Gain(Selection selection, IReadOnlyList<Sentence> more)
    {
        var (hits, words, voices) = (0.0, 0, 0);
        foreach (var sentence in more)
        {
            var choice = new Choice(sentence, sentence.Whole);
            hits += Hits(selection, choice.Wording);
            words += choice.Wording.Length;
            voices += (choice.Wording.Traits & Voice) != 0 ? 1 : 0;
            selection = selection.With(choice, 0, 0, 0);
        }

        return (hits / (words + GainWords)) - (voices * weights.Voice);
    }

    /// <summary>Whether most of the content words are already said.</summary>
    public bool Repeats(Selection selection, Wording wording)
    {
        if (selection.Words == 0)
        {
            return false;
        }

        var (all, said) = (0, 0);
        foreach (var (term, _) in wording.Terms)
        {
            var counts = vocabulary.IsContent(term) ? 1 : 0;
            all += counts;
            said += selection.Times(term) > 0 ? counts : 0;
        }

        return said > all * Repetition;
    }

    private List<Selection> Extend(List<Selection> beam, List<Sentence> candidates) =>
        [
            .. (
                from selection in beam
                from sentence in candidates
                where !selection.Has(sentence)
                from wording in sentence.Wordings
                where !Repeats(selection, wording)
                let choice = new Choice(sentence, wording)
                select (Selection: selection, Choice: choice, Score: Score(selection, choice)))
                .OrderByDescending(option => option.Score)
                .DistinctBy(option => option.Selection.KeyWith(option.Choice))
                .Take(BeamWidth)
                .Select(option =>
                    option.Selection.With(option.Choice, option.Score, Hits(option.Selection, option.Choice.Wording), Worth(option.Choice))
                ),
        ];

    /// <summary>Expected F1 of the words against a summary of the usual length, and what the form of the sentences is worth.</summary>
    private double Score(Selection selection, Choice choice) =>
        (2 * (selection.Hits + Hits(selection, choice.Wording)) / (selection.Words + choice.Wording.Length + weights.SummaryWords))
        + selection.Worth + Worth(choice);

    private double Hits(Selection selection, Wording wording)
    {
        var hits = 0.0;
        foreach (var (term, times) in wording.Terms)
        {
            var chance = odds[term];
            var said = selection.Times(term);
            hits += said == 0 ? chance : 0;
            hits += said < 2 && said + times > 1 ? chance * chance * weights.Again : 0;
        }

        return hits;
    }

    private double Worth(Choice choice)
    {
        var traits = choice.Wording.Traits;
        return (weights.Place / (1 + (choice.Sentence.Rank / weights.PlaceHalfWay)))
            - ((traits & Unfit) != 0 ? weights.Unfit : 0)
            - ((traits & SentenceTraits.Tied) != 0 ? weights.Tied : 0)
            - ((traits & Voice) != 0 ? weights.Voice : 0);
    }
}
