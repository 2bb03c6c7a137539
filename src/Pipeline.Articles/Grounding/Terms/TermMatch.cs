namespace Pipeline.Grounding.Terms;

/// <summary>How well a term of a statement agrees with a term of the source.</summary>
internal static class TermMatch
{
    /// <summary>Forms of one word that the stemmer keeps apart: announce, announcement.</summary>
    private const double SameRoot = 0.8;

    /// <summary>The last part of a compound: Beamte, Polizeibeamte. UTF-16 code units.</summary>
    private const double HeadOf = 0.6;
    private const int ShortestHead = 6;

    private static readonly string[] Peoples =
    [
        "ian", "ean", "an", "ish", "ese", "er", "isch", "ien", "enne", "ais", "ano", "eño", "ês", "se",
    ];

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

        if (
            claim.Kind is TermKind.Content
            && claim.Stem.Length >= ShortestHead
            && source.Stem.EndsWith(claim.Stem, StringComparison.Ordinal))
        {
            return HeadOf;
        }

        var isRelated = ShareRoot(claim.Stem, source.Stem) || (claim.Kind is TermKind.Name && IsOfPlace(claim.Stem, source.Stem));
        return claim.IsContent && source.IsContent && isRelated ? SameRoot : 0;
    }

    /// <summary>Norway and Norwegian, Dutch and Dutchman.</summary>
    private static bool IsOfPlace(string a, string b)
    {
        const int Stem = 4;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        var shared = shorter.AsSpan().CommonPrefixLength(longer);
        return shared >= Stem && shorter.Length - shared <= 2
            && (longer.AsSpan(shared) is "man" or "men" or "woman" || Peoples.Any(ending => longer.AsSpan(shared).EndsWith(ending)));
    }

    private static bool ShareRoot(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        return shared >= 4 && shared * 10 >= Math.Max(a.Length, b.Length) * 6 && Math.Min(a.Length, b.Length) - shared <= 2;
    }
}
