namespace Pipeline.Benchmarks.Fitting;

/// <summary>How trees are fitted.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Depth">Questions of each.</param>
/// <param name="Rate">Share of a tree's step that is taken.</param>
/// <param name="Ridge">Added to the weight of a leaf, which makes the steps of small leaves short.</param>
/// <param name="RowShare">Share of the samples that each tree sees.</param>
/// <param name="ColumnShare">Share of the features that each level may ask for.</param>
/// <param name="Seed">Of the choice of both.</param>
internal sealed record TreeFitterOptions(
    int Trees = 200,
    int Depth = 4,
    double Rate = 0.1,
    double Ridge = 20,
    double RowShare = 0.6,
    double ColumnShare = 0.5,
    int Seed = 18);
