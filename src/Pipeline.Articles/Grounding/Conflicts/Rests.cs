namespace Pipeline.Grounding.Conflicts;

/// <summary>Which sentences say what a statement says of one of its parts.</summary>
internal static class Rests
{
    /// <summary>Part of the rest of the statement that a sentence has where it is certain to be the source.</summary>
    public const double Certain = 0.7;

    /// <summary>Beside the part, at least so many words: one alone is said of many things.</summary>
    public const int LeastWords = 2;

    /// <summary>Sentences with nearly all of the statement but a part; none where the text says it in other words.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="part">First and last term of the part.</param>
    /// <param name="source">Sentences of the text.</param>
    public static List<SourceSentence> Carriers(Claim claim, TextSpan part, IReadOnlyList<SourceSentence> source)
    {
        var rest = Beside(claim, part);
        var least = Certain * rest.Sum(i => claim.Terms[i].Weight);
        return rest.Count < LeastWords
            ? []
            : [.. source.Where(sentence => Of(claim, rest, sentence) >= least)];
    }

    /// <summary>The part of the rest of the statement that a sentence has. 0 to 1.</summary>
    public static double Share(Claim claim, TextSpan part, SourceSentence sentence)
    {
        var rest = Beside(claim, part);
        return rest is [] ? 0 : Of(claim, rest, sentence) / rest.Sum(i => claim.Terms[i].Weight);
    }

    private static List<int> Beside(Claim claim, TextSpan part) =>
        [.. Enumerable.Range(0, claim.Terms.Count).Where(i => (i < part.Start || i > part.End) && claim.Terms[i].IsContent)];

    private static double Of(Claim claim, List<int> rest, SourceSentence sentence) =>
        rest.Sum(i => claim.Terms[i].Weight * sentence.Quality(i));
}
