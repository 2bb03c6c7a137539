using Pipeline.Summarization.Models;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Chooses whole sentences that together read as a short version of the article.</summary>
internal sealed class Digest(IReadOnlyList<Sentence> sentences, Vocabulary vocabulary)
{
    /// <summary>News puts the story into its first sentence: so much more is its rank worth, and half as much the second's.</summary>
    private const double LeadBonus = 0.25;

    /// <summary>What is left of the rank of a sentence that points back to one that was not chosen, or breaks a quotation.</summary>
    private const double Dangling = 0.8;

    /// <summary>A sentence with more of its content words in one that was chosen is a repetition.</summary>
    private const double Repetition = 0.7;

    /// <summary>The chosen sentences in reading order; fewer where the article has no more, or only repeats itself.</summary>
    public List<Sentence> Choose(int count, CancellationToken cancellationToken)
    {
        var ranks = Centrality.Of(sentences, vocabulary, cancellationToken);
        var chosen = new SortedDictionary<int, Sentence>();
        var open = sentences.ToHashSet();
        while (chosen.Count < count && open.Count > 0)
        {
            var best = open.MaxBy(sentence => Worth(sentence, ranks, chosen))!;
            open.Remove(best);
            if (!chosen.Values.Any(other => Repeats(best, other)))
            {
                chosen.Add(best.Rank, best);
            }
        }

        return [.. chosen.Values];
    }

    private static double Worth(Sentence sentence, double[] ranks, SortedDictionary<int, Sentence> chosen)
    {
        var traits = sentence.Whole.Traits;
        var dangles =
            (traits.HasFlag(SentenceTraits.PointsBack) && !chosen.ContainsKey(sentence.Rank - 1))
            || traits.HasFlag(SentenceTraits.BrokenQuotation);
        return ranks[sentence.Rank] * (1 + (LeadBonus / (1 + sentence.Rank))) * (dangles ? Dangling : 1);
    }

    private bool Repeats(Sentence sentence, Sentence other)
    {
        var said = other.Whole.Terms.Select(pair => pair.Term).ToHashSet();
        var content = sentence.Whole.Terms.Select(pair => pair.Term).Where(vocabulary.IsContent).ToList();
        return content.Count(said.Contains) > content.Count * Repetition;
    }
}
