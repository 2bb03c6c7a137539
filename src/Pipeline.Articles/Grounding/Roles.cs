using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>Whether a word depends on the same preposition in the statement and in the text: killed by, a friend of.</summary>
internal static class Roles
{
    private static readonly WordSet Prepositions = new("of for by with to from against over under after before about into between");
    private static readonly WordSet Passed = new("the a an his her its their this that these those mr mrs ms dr");

    /// <summary>The part of names and subjects with the same preposition, 1 where there is nothing to compare.</summary>
    public static double Agreement(IReadOnlyList<Term> claim, IReadOnlyList<SourceSentence> carriers)
    {
        var (same, all) = (0.0, 0);
        var subject = true;
        for (var i = 0; i < claim.Count; i++)
        {
            var asks = claim[i].IsContent && (subject || claim[i].Kind == TermKind.Name) && (i == 0 || claim[i - 1].Kind != TermKind.Name);
            subject &= !claim[i].IsContent;
            if (!asks)
            {
                continue;
            }

            var wanted = Governor(claim, i);
            var places = carriers
                .SelectMany(sentence => sentence.Matches(i).Select(match => Governor(sentence.Terms, match.Place)))
                .ToList();
            if (places.Count > 0)
            {
                all++;
                same += places.Contains(wanted) ? 1 : 0;
            }
        }

        return all == 0 ? 1 : same / all;
    }

    private static string Governor(IReadOnlyList<Term> terms, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (Prepositions.Contains(terms[i].Stem))
            {
                return terms[i].Stem;
            }

            if (!Passed.Contains(terms[i].Stem) && terms[i].Kind != TermKind.Name)
            {
                break;
            }
        }

        return "";
    }
}
