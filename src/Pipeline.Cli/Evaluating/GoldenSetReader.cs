using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Cli.Evaluating.Reports;

namespace Pipeline.Cli.Evaluating;

/// <summary>Looks for all facts and false statements in the articles themselves.</summary>
internal sealed class GoldenSetReader(FactFinder finder)
{
    public GoldenSet Of(string file, IReadOnlyList<GoldenArticle> golden, CancellationToken cancellationToken)
    {
        var facts = golden.SelectMany(one => one.Item.Facts.Select(fact => (Fact: fact, one.Article))).ToList();
        var untrue = golden.SelectMany(one => one.Item.False.Select(fact => (Fact: fact, one.Article))).ToList();
        return new(
            file,
            golden.Count,
            new SortedDictionary<string, int>(
                golden.CountBy(one => one.Article.Language ?? GoldenSet.NoLanguage).ToDictionary(),
                StringComparer.Ordinal),
            facts.Count,
            facts.Count(one => !finder.In(one.Article, one.Fact, cancellationToken).IsCovered),
            facts.Count(one => finder.Objects(one.Article, one.Fact, cancellationToken)),
            untrue.Count,
            untrue.Count(one => finder.In(one.Article, one.Fact, cancellationToken).IsCovered),
            untrue.Count(one => !finder.Objects(one.Article, one.Fact, cancellationToken)));
    }
}
