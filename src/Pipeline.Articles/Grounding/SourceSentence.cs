namespace Pipeline.Grounding;

/// <summary>A sentence of the source, held against a claim.</summary>
internal sealed class SourceSentence
{
    /// <summary>A word that comes more often in a sentence is not looked at again: bounds the pairs.</summary>
    private const int MostPlaces = 8;

    private readonly List<(int Place, double Quality)>[] _matches;

    public SourceSentence(int index, TextSpan span, IReadOnlyList<Term> terms, IReadOnlyList<Term> claim)
    {
        Index = index;
        Span = span;
        Terms = terms;
        _matches = new List<(int, double)>[claim.Count];
        for (var i = 0; i < claim.Count; i++)
        {
            _matches[i] = [];
            for (var place = 0; place < terms.Count && _matches[i].Count < MostPlaces; place++)
            {
                var quality = TermMatch.Of(claim[i], terms[place]);
                if (quality > 0)
                {
                    _matches[i].Add((place, quality));
                }
            }

            Coverage += claim[i].Weight * Quality(i);
        }
    }

    public int Index { get; }

    public TextSpan Span { get; }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Weight of the claim's terms that the sentence has.</summary>
    public double Coverage { get; }

    /// <summary>Where the sentence has the claim's i-th term, and how well.</summary>
    public IReadOnlyList<(int Place, double Quality)> Matches(int i) => _matches[i];

    public double Quality(int i)
    {
        var best = 0.0;
        foreach (var (_, quality) in _matches[i])
        {
            best = Math.Max(best, quality);
        }

        return best;
    }
}
