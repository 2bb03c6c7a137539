using Pipeline.Copies;

namespace Pipeline.Ledger.Clusters;

/// <summary>An article whose copies are looked for.</summary>
internal sealed record SignedArticle(string ArticleId, string DumpId, int Ordinal, TextSignature Signature)
{
    /// <summary>Keys that an article looks up. With what clusters are entered under they find 99 % of the copies made by rule.</summary>
    private const int MostLookups = 3;

    public ReadOnlySpan<ulong> Lookups => First(MostLookups);

    public ReadOnlySpan<ulong> Keys => First(CopyCluster.MostKeys);

    private ReadOnlySpan<ulong> First(int most) => Signature.Keys[..Math.Min(most, Signature.Keys.Length)];
}
