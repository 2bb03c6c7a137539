using Pipeline.Grounding.Conflicts;
using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding;

/// <summary>One statement against the sentences that have most of it.</summary>
/// <param name="claim">The statement.</param>
/// <param name="body">The text.</param>
/// <param name="title">Of the text.</param>
/// <param name="source">Those sentences.</param>
/// <param name="deeds">What it says to have happened, looked for in the whole text.</param>
/// <param name="weights">The constants.</param>
internal sealed class Comparison(
    Claim claim, string body, List<Term> title, List<SourceSentence> source, ClaimedDeeds deeds, GroundingWeights weights)
{
    private readonly IReadOnlyList<Term> terms = claim.Terms;

    public GroundingResult Result()
    {
        var carriers = Carriers();
        var words = Words(carriers);
        var pairs = Pairs();
        var runs = Runs();
        var score = (words + (weights.Pairs * pairs) + (weights.Runs * runs)) / (1 + weights.Pairs + weights.Runs);
        score *= weights.OtherRole + ((1 - weights.OtherRole) * Roles.Agreement(terms, carriers));
        var (isGrave, isContradicted, isHard) = (false, false, false);
        var reasons = new List<string>();
        if (Unheard(score) is { Count: > 0 } unheard)
        {
            isGrave = true;
            reasons.Add($"the text says nothing of {string.Join(", ", unheard.Select(term => term.Span.In(claim.Text)))}");
        }

        if (deeds.FirstUnheard is { } deed)
        {
            (isGrave, isHard) = (true, true);
            score *= weights.OtherName;
            reasons.Add($"the text says nothing of {terms[deed].Span.In(claim.Text)}");
        }

        foreach (var objection in Objections.Find(claim, body, title, source, carriers, weights))
        {
            score *= objection.Factor;
            isGrave |= objection.Support is Support.Missing;
            isHard |= objection.Support is Support.Missing;
            isContradicted |= objection.Support is Support.Contradicted;
            reasons.Add(objection.Reason);
        }

        var support = isContradicted ? Support.Contradicted : isGrave || score < weights.Threshold ? Support.Missing : Support.Supported;
        if (reasons is [])
        {
            reasons.Add(support is Support.Supported ? "supported" : "too little of it is in the text, or not together");
        }

        var reason = string.Join("; ", reasons.Distinct());
        return new(support, Math.Clamp(score, 0, 1), [.. carriers.OrderBy(c => c.Index).Select(c => c.Span).Distinct()], reason)
        {
            IsWeak = support is Support.Missing && !isHard,
        };
    }

    /// <summary>
    /// The words that the text has nowhere, where they are half of a weak statement, or all that it says of what the text speaks of.
    /// </summary>
    private List<Term> Unheard(double score)
    {
        const double Part = 0.5;
        const int Least = 2;
        var content = Enumerable.Range(0, terms.Count).Where(i => terms[i].IsContent).ToList();
        var unheard = content.Where(i => terms[i].Kind is TermKind.Content && IsUnheard(i)).ToList();
        var words = content.Count(i => terms[i].Kind is TermKind.Content);
        var isPredicate = unheard.Count >= Least && unheard.SequenceEqual(content.TakeLast(unheard.Count));
        var isGrave = unheard.Count > 0 && unheard.Count >= Part * words && (score < weights.Weak || isPredicate);
        return isGrave ? [.. unheard.Select(i => terms[i])] : [];
    }

    private bool IsUnheard(int i) =>
        !deeds.Named.Contains(i)
        && source.TrueForAll(sentence => sentence.Quality(i) == 0) && title.TrueForAll(term => TermMatch.Of(terms[i], term) == 0);

    /// <summary>The best sentence, and at most two more that have what it lacks.</summary>
    private List<SourceSentence> Carriers()
    {
        const int Most = 3;
        const double Enough = 0.15; // of the claim, to be worth another sentence
        var total = terms.Sum(term => term.Weight);
        var have = new double[terms.Count];
        var chosen = new List<SourceSentence>();
        while (chosen.Count < Most)
        {
            var best = source.MaxBy(sentence => Gain(sentence, have))!;
            var gain = Gain(best, have);
            if (gain <= 0 || (chosen.Count > 0 && gain < Enough * total))
            {
                break;
            }

            chosen.Add(best);
            for (var i = 0; i < have.Length; i++)
            {
                have[i] = Math.Max(have[i], best.Quality(i));
            }
        }

        return chosen;
    }

    private double Gain(SourceSentence sentence, double[] have)
    {
        var gain = 0.0;
        for (var i = 0; i < have.Length; i++)
        {
            gain += terms[i].Weight * Math.Max(0, sentence.Quality(i) - have[i]);
        }

        return gain;
    }

    private double Words(List<SourceSentence> carriers)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < terms.Count; i++)
        {
            var near = carriers.Max(sentence => sentence.Quality(i));
            var far =
                source.Max(sentence => sentence.Quality(i))
                * (terms[i].Kind == TermKind.Content ? weights.WordElsewhere : weights.NameElsewhere);
            far = deeds.Named.Contains(i) ? Math.Max(far, weights.OtherWord) : far;
            sum += terms[i].Weight * Math.Max(near, far);
            total += terms[i].Weight;
        }

        return sum / total;
    }

    /// <summary>Each content word with the two before it.</summary>
    private double Pairs()
    {
        var content = Enumerable.Range(0, terms.Count).Where(i => terms[i].IsContent).ToList();
        var (sum, total) = (0.0, 0.0);
        for (var n = 1; n < content.Count; n++)
        {
            for (var back = 1; back <= 2 && back <= n; back++)
            {
                var (a, b) = (content[n - back], content[n]);
                var weight = Math.Sqrt(terms[a].Weight * terms[b].Weight) / back;
                sum += weight * Pair(a, b);
                total += weight;
            }
        }

        return total > 0 ? sum / total : source.Max(sentence => sentence.Quality(content[0]));
    }

    private double Pair(int a, int b)
    {
        var best = 0.0;
        foreach (var sentence in source)
        {
            foreach (var (left, leftQuality) in sentence.Matches(a))
            {
                foreach (var (right, rightQuality) in sentence.Matches(b))
                {
                    if (left == right)
                    {
                        continue;
                    }

                    var gap = Math.Max(0, Math.Abs(right - left) - (b - a));
                    var near = 1 / (1 + (gap / weights.HalfGap));
                    var voices =
                        IsPassive(terms, a) != IsPassive(sentence.Terms, left) || IsPassive(terms, b) != IsPassive(sentence.Terms, right);
                    var turned = right < left != voices ? weights.Reversed : 1;
                    best = Math.Max(best, leftQuality * rightQuality * near * turned);
                }
            }
        }

        if (
            best < weights.Neighbours
            && source.Any(one => one.Quality(a) > 0 && source.Any(other => Math.Abs(other.Index - one.Index) == 1 && other.Quality(b) > 0)))
        {
            best = weights.Neighbours;
        }

        return best;
    }

    /// <summary>"rammed by": who did it comes after, not before.</summary>
    private static bool IsPassive(IReadOnlyList<Term> sentence, int verb) => verb + 1 < sentence.Count && sentence[verb + 1].Stem == "by";

    /// <summary>How many neighbouring words of the statement, function words too, are neighbours in the text.</summary>
    private double Runs()
    {
        if (terms.Count < 2)
        {
            return 1;
        }

        var hits = 0.0;
        for (var i = 1; i < terms.Count; i++)
        {
            hits += source.Max(sentence => Adjacent(sentence, i));
        }

        return hits / (terms.Count - 1);
    }

    private static double Adjacent(SourceSentence sentence, int i)
    {
        var best = 0.0;
        foreach (var (left, leftQuality) in sentence.Matches(i - 1))
        {
            foreach (var (right, rightQuality) in sentence.Matches(i))
            {
                best = right == left + 1 ? Math.Max(best, leftQuality * rightQuality) : best;
            }
        }

        return best;
    }
}
