using System.CommandLine;
using AngleSharp.Html.Parser;
using Pipeline.Cleaning;
using Pipeline.Cleaning.Html;
using Pipeline.Cleaning.Learned;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>Fits the trees that tell an article's blocks in a page.</summary>
internal static class PageFit
{
    public static Command Create() => new ModelFit("fit-pages", PageFeatures.Names, Read).Create();

    private static FittedDocument Read(GoldArticle article, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        using var document = new HtmlParser().ParseDocument(Mojibake.Repair(File.ReadAllText(Path.Combine(folder.FullName, article.Id + ".html"))));
        StreamedParts.Place(document);
        var (page, read) = HtmlCleaner.Read(document.DocumentElement, PageHead.Read(document), withNoScript: false, cancellationToken);
        var features = read();
        var barred = new bool[features.Rows];
        return new(article, [.. page.Blocks.Select(block => block.Text)], features, [.. page.Blocks.Select(block => block.Kept)], model => model.Judge(features, barred));
    }
}
