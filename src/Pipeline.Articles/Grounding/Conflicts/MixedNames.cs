using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a name in a statement that is put together from two of the text: Anna Berg and Karl Stenn, Anna Stenn.</summary>
internal static class MixedNames
{
    /// <summary>Words between the parts of one name in the text: Anna M. Berg, Anna van der Berg.</summary>
    private const int Apart = 3;

    /// <summary>The place of its second part in the statement.</summary>
    public static int? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 1; i < claim.Terms.Count; i++)
        {
            if (IsPart(claim, i - 1) && claim.Terms[i].Kind is TermKind.Name && IsNext(claim, i) && AreApart(i, source))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsPart(Claim claim, int i) =>
        claim.Terms[i].IsContent && claim.Terms[i].Number is null && char.IsUpper(claim.Word(i)[0]) && claim.Word(i)[^1] != 's';

    private static bool IsNext(Claim claim, int i) =>
        Gap.Between(claim.Text, claim.Terms[i - 1].Span, claim.Terms[i].Span) is " ";

    /// <summary>Both parts are in the text as names, the first with another name after it, and never near each other.</summary>
    private static bool AreApart(int i, IReadOnlyList<SourceSentence> source)
    {
        var (isFirst, isSecond) = (false, false);
        foreach (var sentence in source)
        {
            foreach (var (first, _) in sentence.Matches(i - 1))
            {
                isFirst |= char.IsUpper(sentence.Word(first)[0])
                    && first + 1 < sentence.Terms.Count && sentence.Terms[first + 1].Kind is TermKind.Name && sentence.IsNext(first);
                if (sentence.Matches(i).Any(second => Math.Abs(second.Place - first) <= Apart))
                {
                    return false;
                }
            }

            isSecond |= sentence.Matches(i).Any(match => sentence.Terms[match.Place].Kind is TermKind.Name);
        }

        return isFirst && isSecond;
    }
}
