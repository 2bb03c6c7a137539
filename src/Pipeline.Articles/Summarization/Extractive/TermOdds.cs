using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>How likely an editor's summary of the article uses each of its terms.</summary>
internal sealed class TermOdds
{
    private readonly double[] probabilities;

    /// <param name="title">Counts as one more sentence, the first.</param>
    /// <param name="sentences">Sentences of the article, in order.</param>
    /// <param name="vocabulary">Holds all their terms.</param>
    /// <param name="weights">How use grows with frequency and falls with place.</param>
    public TermOdds(Wording title, IReadOnlyList<Sentence> sentences, Vocabulary vocabulary, SalienceWeights weights)
    {
        var frequency = new int[vocabulary.Count];
        var first = new int[vocabulary.Count];
        foreach (var (term, _) in title.Terms)
        {
            frequency[term] = 1;
        }

        foreach (var sentence in sentences)
        {
            foreach (var (term, _) in sentence.Whole.Terms)
            {
                first[term] = frequency[term]++ == 0 ? sentence.Rank : first[term];
            }
        }

        probabilities = new double[vocabulary.Count];
        for (var term = 0; term < probabilities.Length; term++)
        {
            var odds = weights.OddsOfOne * Math.Pow(frequency[term], weights.Frequency) / (1 + (first[term] / weights.HalfWay));
            odds *= !vocabulary.IsContent(term) ? weights.FunctionWord : frequency[term] > 1 && vocabulary.IsName(term) ? weights.Name : 1;
            probabilities[term] = odds / (1 + odds);
        }
    }

    public double this[int term] => probabilities[term];
}
