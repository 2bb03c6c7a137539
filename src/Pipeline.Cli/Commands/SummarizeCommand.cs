using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cleaning;
using Pipeline.Cli.Files;
using Pipeline.Cli.Json;
using Pipeline.Summarization;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline summarize PATH...</c>: plain files in, one JSON object per article out, no storage.</summary>
internal static class SummarizeCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var model = new Option<string?>("--model") { Description = "Instead of the configured one; 'extractive' asks no model." };
        var points = new Option<int?>("--points") { Description = "Key points of the extractive summarizer; 3 or 4 without it." };
        var sentences = new Option<int?>("--sentences") { Description = "Sentences of its summary; a quarter of the article's, 3 to 7, without it." };
        var command = new Command("summarize", "Summarises the articles in files: one JSON object each on stdout.") { paths, model, points, sentences };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            settings,
            parsed.GetRequiredValue(paths),
            parsed.GetValue(model),
            new SummaryLength { Points = parsed.GetValue(points), Sentences = parsed.GetValue(sentences) },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandLineSettings settings, string[] paths, string? model, SummaryLength length, CancellationToken cancellationToken)
    {
        await using var services = FileServices.Build(settings, model, length);
        var cleaner = services.GetRequiredService<IArticleCleaner>();
        var summarizer = services.GetRequiredService<ISummarizer>();
        var failures = new FailureLines(Console.Error);
        await foreach (var entry in services.GetRequiredService<FileArticleReader>().ReadAsync(InputFile.Find(paths), cancellationToken).ConfigureAwait(false))
        {
            if (entry.Raw is null)
            {
                failures.Add(entry.Source, entry.Rejection!);
                continue;
            }

            var article = cleaner.Clean(entry.Raw, cancellationToken);
            if (article.Refusal is { } flag)
            {
                failures.Add(entry.Source, flag);
                continue;
            }

            try
            {
                var summary = await summarizer.SummarizeAsync(article, cancellationToken).ConfigureAwait(false);
                Console.WriteLine(JsonSerializer.Serialize(SummaryOutput.Of(entry.Source, article, summary), CliJson.Line.SummaryOutput));
            }
            catch (SummarizationException e)
            {
                failures.Add(entry.Source, new(e.FailureClass, e.Message));
            }
        }

        return failures.ExitCode;
    }
}
