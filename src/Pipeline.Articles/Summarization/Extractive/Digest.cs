using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>
/// Chooses whole sentences that together read as a short version of the article: the news first, nothing that points to a gap.
/// </summary>
internal sealed class Digest(IReadOnlyList<Sentence> sentences, Selector selector, Vocabulary vocabulary, string body)
{
    /// <summary>A summary ends when it has so many words.</summary>
    private const double EnoughWords = 100;

    /// <summary>A sentence that would make the summary longer than this is left out. Words.</summary>
    private const double MostWords = 120;

    /// <summary>
    /// What a sentence's centrality counts beside what its words gain. The smallest share tried at which bbc stays above its bar
    /// (docs/benchmarks.md); <see cref="LengthPower"/> was set on every second article of cnn_dm and bbc.
    /// </summary>
    private const double Share = 1.5;

    /// <summary>The power of the words that a sentence's centrality is divided by: 0 prefers long sentences, 1 short ones.</summary>
    private const double LengthPower = 0.7;

    /// <summary>Sentences before one that it may need in order to be understood.</summary>
    private const int LongestChain = 2;

    /// <summary>Sentences among which the news is looked for.</summary>
    private const int LeadSentences = 4;

    /// <summary>Fewer words than this do not tell the news.</summary>
    private const int FewestLeadWords = 8;

    private const SentenceTraits Dependent =
        SentenceTraits.PointsBack | SentenceTraits.Pronoun | SentenceTraits.Speakerless | SentenceTraits.Tied;
    private const SentenceTraits Broken =
        SentenceTraits.Question | SentenceTraits.BrokenQuotation | SentenceTraits.Fragment | SentenceTraits.Voiced;

    /// <summary>The chosen sentences in reading order.</summary>
    /// <param name="count">How many; null for 100 to 120 words of them.</param>
    /// <param name="first">What the points put first; null where there are none.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public List<Sentence> Choose(int? count, Sentence? first, CancellationToken cancellationToken)
    {
        if (sentences.Count == 0)
        {
            return [];
        }

        var ranks = Centrality.Of(sentences, vocabulary, cancellationToken);
        var chosen = new SortedDictionary<int, Sentence>();
        var selection = News(first).Aggregate(selector.Nothing, (sum, sentence) => Add(sum, sentence, chosen));
        var groups = sentences.Select(Introduced).OfType<List<Sentence>>().ToList();
        while (count is { } asked ? chosen.Count < asked : selection.Length < EnoughWords)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var best = groups
                .Select(group => group.Where(sentence => !selection.Has(sentence)).ToList())
                .Where(group =>
                    group.Count > 0 && Fits(group, selection, count - chosen.Count) && !selector.Repeats(selection, group[^1].Whole))
                .MaxBy(group => Worth(group, selection, ranks));
            if (best is null)
            {
                break;
            }

            selection = best.Aggregate(selection, (sum, sentence) => Add(sum, sentence, chosen));
        }

        return [.. chosen.Values];
    }

    private double Worth(List<Sentence> group, Selection selection, double[] ranks) =>
        selector.Gain(selection, group)
        + (
            Share
            * group.Sum(sentence => ranks[sentence.Rank])
            / Math.Pow(Math.Max(1, group.Sum(sentence => sentence.Whole.Measure)), LengthPower));

    private static bool Fits(List<Sentence> group, Selection selection, int? left) =>
        left is { } most
            ? group.Count <= most
            : selection.Length + group.Sum(sentence => sentence.Whole.Measure) <= MostWords;

    private static Selection Add(Selection selection, Sentence sentence, SortedDictionary<int, Sentence> chosen)
    {
        chosen[sentence.Rank] = sentence;
        return selection.With(new(sentence, sentence.Whole), 0, 0, 0);
    }

    /// <summary>
    /// The lead, with the sentence behind it where it is too short to tell the news: the first sentence that stands by itself near the
    /// head, or what the points put first, or the first of all.
    /// </summary>
    private List<Sentence> News(Sentence? first)
    {
        var lead = sentences.Take(LeadSentences).FirstOrDefault(StandsAlone)
            ?? (first is not null && StandsAlone(first) ? first : null)
            ?? sentences.Take(LeadSentences).FirstOrDefault(sentence => (sentence.Traits & Broken) == 0)
            ?? sentences[0];
        var isShort = lead.Whole.Length < FewestLeadWords && lead.Rank + 1 < sentences.Count;
        return isShort && Introduced(sentences[lead.Rank + 1]) is { } next && next.TrueForAll(one => one.Rank >= lead.Rank)
            ? [lead, .. next.Where(one => one != lead)]
            : [lead];
    }

    /// <summary>Says what it says without another sentence.</summary>
    public static bool StandsAlone(Sentence sentence) => (sentence.Traits & (Dependent | Broken)) == 0 && sentence.Introduction is null;

    /// <summary>The sentence with all that it needs: those that it points back to, and the one that gives a full name.</summary>
    private List<Sentence>? Introduced(Sentence sentence)
    {
        if (GroupOf(sentence) is not { } group)
        {
            return null;
        }

        foreach (var needed in group.Select(one => one.Introduction).OfType<int>().Distinct().ToList())
        {
            if (group.Exists(one => one.Rank == needed))
            {
                continue;
            }

            if (GroupOf(sentences[needed]) is not { } before || before.Exists(one => one.Introduction is not null))
            {
                return null;
            }

            group = [.. before.Except(group), .. group];
        }

        return group.Count <= LongestChain + 1 ? group : null;
    }

    /// <summary>The sentence behind those that it points back to; null where they are not there, or it does not stand.</summary>
    private List<Sentence>? GroupOf(Sentence sentence)
    {
        if ((sentence.Traits & Broken) != 0)
        {
            return null;
        }

        List<Sentence> group = [sentence];
        for (var first = sentence; first.Rank > 0 && (first.Traits & Dependent) != 0; group.Insert(0, first))
        {
            if (group.Count > LongestChain)
            {
                return null;
            }

            var before = sentences[first.Rank - 1];
            if (!Adjoins(before, first) || (before.Traits & Broken) != 0)
            {
                return null;
            }

            first = before;
        }

        return group;
    }

    /// <summary>Nothing that was left out as clutter stands between.</summary>
    private bool Adjoins(Sentence before, Sentence after) =>
        body.AsSpan(before.Span.End, after.Span.Start - before.Span.End).IsWhiteSpace();
}
