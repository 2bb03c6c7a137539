namespace Pipeline.Grounding;

/// <summary>How well a term of a claim agrees with a term of the source.</summary>
internal static class TermMatch
{
    /// <summary>Forms of one word that the stemmer keeps apart: announce, announcement.</summary>
    private const double SameRoot = 0.8;

    public static double Of(Term claim, Term source)
    {
        if (claim.Number is { } number)
        {
            return source.Number is { } other ? Numbers.Agreement(number, other) : 0;
        }

        if (source.Number is not null)
        {
            return 0;
        }

        if (claim.Stem == source.Stem)
        {
            return 1;
        }

        return claim.IsContent && source.IsContent && ShareRoot(claim.Stem, source.Stem) ? SameRoot : 0;
    }

    private static bool ShareRoot(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        return shared >= 4 && shared * 10 >= Math.Max(a.Length, b.Length) * 6 && Math.Min(a.Length, b.Length) - shared <= 2;
    }
}
