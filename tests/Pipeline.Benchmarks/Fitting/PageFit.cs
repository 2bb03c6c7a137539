using System.CommandLine;
using AngleSharp.Html.Parser;
using Pipeline.Cleaning;
using Pipeline.Cleaning.Html;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>Fits the trees that tell an article's blocks in a page.</summary>
internal static class PageFit
{
    public static Command Create() => new ModelFit("fit-pages", PageFeatures.Names, rules: 0.5f, Read).Create();

    private static FittedDocument Read(GoldArticle article, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        using var document = new HtmlParser().ParseDocument(
            Mojibake.Repair(File.ReadAllText(Path.Combine(folder.FullName, article.Id + ".html"))));
        StreamedParts.Place(document);
        var (page, read) = HtmlCleaner.JudgedByRules(
            document.DocumentElement,
            PageHead.Read(document),
            withNoScript: false,
            cancellationToken);
        var (features, barred) = read();
        bool[] ruled = [.. page.Blocks.Select(block => block.Kept)];
        return new(article, [.. page.Blocks.Select(block => block.Text)], features, ruled, model => model.Judge(features, barred, ruled));
    }
}
