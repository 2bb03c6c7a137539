using Pipeline.Cleaning;

namespace Pipeline.Cli.Evaluating.Golden;

/// <summary>A golden item with its article as it is summarised.</summary>
internal sealed record GoldenArticle(GoldenItem Item, Article Article);
