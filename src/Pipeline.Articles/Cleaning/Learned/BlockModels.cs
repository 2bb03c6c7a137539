namespace Pipeline.Cleaning.Learned;

/// <summary>
/// The models as fitted. The trees and the two constants of each were chosen by five-fold cross-validation by site on the 360 articles of WCXB that
/// are looked at (docs/benchmarks.md): words F1 .945 on lines of text (rules alone .912), .965 on blocks of pages.
/// </summary>
internal static class BlockModels
{
    /// <summary>For lines of plain text: <c>fit-text</c> of the benchmarks.</summary>
    public static readonly BlockModel Lines = new(Read("lines", LineFeatures.Names), -0.25f, 1.5f);

    /// <summary>For blocks of pages: <c>fit-pages</c> of the benchmarks.</summary>
    public static readonly BlockModel Pages = new(Read("pages", Html.PageFeatures.Names), -0.25f, 1);

    private static TreeEnsemble Read(string name, IReadOnlyList<string> features)
    {
        using var table = new StreamReader(typeof(BlockModels).Assembly.GetManifestResourceStream($"Pipeline.Cleaning.Learned.{name}.trees.txt")!);
        return TreeEnsemble.Read(table, features);
    }
}
