namespace Pipeline.Summarization.Extractive;

/// <summary>Scores sentences and chooses those that together say most.</summary>
internal sealed class Selector
{
    private readonly List<Sentence> _sentences;
    private readonly SalienceWeights _weights;
    private readonly double[] _termWeights;
    private readonly double[] _scores;
    private readonly double _largestMass;

    public Selector(List<Sentence> sentences, int[] titleTerms, Text.Vocabulary vocabulary, SalienceWeights weights)
    {
        _sentences = sentences;
        _weights = weights;
        _termWeights = TermWeights(vocabulary);
        _largestMass = Math.Max(1e-9, sentences.Where(Usable).Select(s => Mass(s, [])).DefaultIfEmpty(1).Max());
        _scores = new double[sentences.Count];
        var title = titleTerms.Where(vocabulary.IsContent).ToHashSet();
        var lead = sentences.FirstOrDefault(s => Usable(s) && !s.Traits.HasFlag(SentenceTraits.Unfinished))?.Terms.Where(vocabulary.IsContent).ToHashSet() ?? [];
        var rank = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var s = sentences[i];
            var score = weights.Position / (1 + (rank * weights.PositionDecay));
            score += weights.Title * Overlap(s, title) + weights.Lead * Overlap(s, lead);
            score -= Has(s, SentenceTraits.Unfinished) * weights.Unfinished + Has(s, SentenceTraits.PointsBack) * weights.PointsBack
                + Has(s, SentenceTraits.Question) * 1 + Has(s, SentenceTraits.BrokenQuotation) * 2
                + Has(s, SentenceTraits.Personal) * weights.Personal + Has(s, SentenceTraits.Quotation) * weights.Quotation;
            score -= weights.LengthPenalty * Math.Abs(Math.Log((s.Terms.Length + 1) / weights.IdealWords));
            _scores[i] = score;
            rank += Usable(s) ? 1 : 0;
        }
    }

    public List<Sentence> Choose(int count)
    {
        var chosen = new List<Sentence>();
        var covered = new HashSet<int>();
        var candidates = _sentences.Where(Usable).ToList();
        if (candidates.Count == 0)
        {
            candidates.AddRange(_sentences); // all of it looks like clutter: better that than nothing
        }

        while (chosen.Count < count && candidates.Count > 0)
        {
            var best = candidates.MaxBy(s => _scores[s.Index] + (_weights.Centrality * Mass(s, covered) / _largestMass))!;
            candidates.Remove(best);
            var fresh = best.Terms.Distinct().Count(t => _termWeights[t] > 0 && !covered.Contains(t));
            var all = best.Terms.Distinct().Count(t => _termWeights[t] > 0);
            if (fresh * 2 < all && chosen.Count > 0)
            {
                continue;
            }

            chosen.Add(best);
            covered.UnionWith(best.Terms);
        }

        return chosen;
    }

    private static bool Usable(Sentence s) => !s.Traits.HasFlag(SentenceTraits.Clutter);

    private static int Has(Sentence s, SentenceTraits t) => s.Traits.HasFlag(t) ? 1 : 0;

    private static double Overlap(Sentence s, HashSet<int> other) =>
        other.Count == 0 ? 0 : (double)s.Terms.Distinct().Count(other.Contains) / other.Count;

    private double Mass(Sentence s, HashSet<int> covered)
    {
        var sum = 0.0;
        foreach (var t in s.Terms.Distinct())
        {
            sum += _termWeights[t] * (covered.Contains(t) ? _weights.Covered : 1);
        }

        return sum / Math.Pow(s.Terms.Length + 1, _weights.LengthExponent);
    }

    private double[] TermWeights(Text.Vocabulary vocabulary)
    {
        var weights = new double[vocabulary.Count];
        var rank = 0;
        foreach (var s in _sentences.Where(Usable))
        {
            foreach (var t in s.Terms.Distinct())
            {
                if (vocabulary.IsContent(t))
                {
                    weights[t] += 1 / (1 + (rank * _weights.TermDecay));
                }
            }

            rank++;
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Sqrt(weights[i]);
        }

        return weights;
    }
}
