using System.CommandLine;
using Pipeline.Cleaning;
using Pipeline.Cleaning.Learned;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>Fits the trees that tell an article's lines in a plain-text dump.</summary>
internal static class TextFit
{
    public static Command Create() => new ModelFit("fit-text", LineFeatures.Names, rules: 0, Read).Create();

    private static FittedDocument Read(GoldArticle article, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var blocks = TextBlocks.Of(NormalForm.Of(Mojibake.Repair(File.ReadAllText(Path.Combine(folder.FullName, article.Id + ".txt")))));
        bool[] Judge(BlockModel? model) =>
            [.. BodyFinder.Find(blocks, hasTitle: false, model, cancellationToken).Select(verdict => verdict.Kept)];
        return new(article, blocks.ConvertAll(block => block.Text), BodyFinder.Features(blocks, cancellationToken), Judge(null), Judge);
    }
}
