using System.CommandLine;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Benchmarks.Cleaning;

/// <summary>
/// Cleaning of pages beside SmartReader and beside AngleSharp's parse alone, and of plain text; one thread, the contenders by turns.
/// </summary>
internal static class CleaningBenchmark
{
    /// <summary>For each contender, before it is measured: the runtime compiles a method again when it has seen how it is used.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static Command Create()
    {
        var pages = new Option<DirectoryInfo>("--pages") { Description = "Folder of saved pages in UTF-8; generated ones without it." };
        var texts = new Option<DirectoryInfo>("--texts")
        {
            Description = "Folder of plain-text dumps in UTF-8; generated ones without it.",
        };
        var rounds = new Option<int>("--rounds") { Description = "The fastest of so many is printed.", DefaultValueFactory = _ => 7 };
        var command = new Command("cleaning", "Speed and allocations of cleaning, beside SmartReader on the same pages in the same run.")
        {
            pages,
            texts,
            rounds,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    Contents(parsed.GetValue(pages)) ?? GeneratedPages.Html(),
                    Contents(parsed.GetValue(texts)) ?? GeneratedPages.Text(),
                    parsed.GetValue(rounds),
                    cancellationToken));
        return command;
    }

    private static IReadOnlyList<string>? Contents(DirectoryInfo? folder) =>
        folder is null
            ? null
            :
            [
                .. folder
                    .EnumerateFiles()
                    .OrderBy(file => file.Name, StringComparer.Ordinal)
                    .Select(file => File.ReadAllText(file.FullName)),
            ];

    private static async Task RunAsync(
        IReadOnlyList<string> pages,
        IReadOnlyList<string> texts,
        int rounds,
        CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddArticleProcessing()
            .BuildServiceProvider();
        var cleaner = services.GetRequiredService<ArticleCleaner>();
        Console.WriteLine("| what | documents | MB/s | documents/s | KB allocated each | slowest, ms |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        Contender[] html =
        [
            new("AngleSharp parse alone", page => new HtmlParser().ParseDocument(page).Dispose()),
            new("SmartReader", page => new SmartReader.Reader("https://example.org/a", page).GetArticle()),
            new("pipeline, pages", page => cleaner.Clean(new RawArticle { Content = page, Markup = Markup.Html }, cancellationToken)),
        ];
        Measure(html, pages, rounds, cancellationToken);
        Measure(
            [new("pipeline, text", text => cleaner.Clean(new RawArticle { Content = text }, cancellationToken))],
            texts,
            rounds,
            cancellationToken);
    }

    private static void Measure(Contender[] contenders, IReadOnlyList<string> documents, int rounds, CancellationToken cancellationToken)
    {
        foreach (var contender in contenders)
        {
            contender.WarmUp(documents, WarmUp);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                cancellationToken.ThrowIfCancellationRequested();
                contender.Run(documents);
            }
        }

        foreach (var contender in contenders)
        {
            Console.WriteLine(contender.Row(documents));
        }
    }
}
