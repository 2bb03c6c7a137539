using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cleaning;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Commands.Help;
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
        var model = new Option<string?>("--model") { Description = "The model instead of the configured one; 'extractive' asks none." };
        var points = new Option<int?>("--points")
        {
            Description = "Key points at most. Default: 6; without a model 3 or 4.",
        };
        var sentences = new Option<int?>("--sentences")
        {
            Description = "Sentences of the summary. Default: 2 to 4; without a model 100 to 120 words of them.",
        };
        var language = new Option<string?>("--language")
        {
            Description = "The language that a model writes, an ISO 639-1 code as de. Default: the article's own.",
        };
        var profile = ProfileOption.Create();
        var rejectedOk = RejectedOkOption.Create();
        var command = new Command("summarize", "Summarises the articles in files: one JSON object each on stdout.")
        {
            paths, model, points, sentences, language, profile, rejectedOk,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    settings,
                    parsed.GetRequiredValue(paths),
                    parsed.GetValue(model),
                    new SummaryOptions
                    {
                        Points = parsed.GetValue(points),
                        Sentences = parsed.GetValue(sentences),
                        Language = parsed.GetValue(language),
                    },
                    parsed.GetValue(profile),
                    parsed.GetValue(rejectedOk),
                    cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandLineSettings settings,
        string[] paths,
        string? model,
        SummaryOptions length,
        string? profile,
        bool isRejectedOk,
        CancellationToken cancellationToken)
    {
        await using var services = FileServices.Build(settings, model, length, profile);
        var cleaner = services.GetRequiredService<ArticleCleaner>();
        var summarizer = services.GetRequiredService<ISummarizer>();
        var failures = new FailureLines(Console.Error, isRejectedOk);
        var articles = services.GetRequiredService<FileArticleReader>().ReadAsync(paths, failures, cancellationToken);
        await foreach (var (source, _, raw) in articles)
        {
            var article = cleaner.Clean(raw, cancellationToken);
            if (article.Rejection is { } flag)
            {
                failures.AddRejected(source, flag);
                continue;
            }

            try
            {
                var summary = await summarizer.SummarizeAsync(article, cancellationToken);
                Console.WriteLine(CliJson.Text(SummaryOutput.Of(source, article, summary), CliJson.Line.SummaryOutput));
            }
            catch (SummarizationException e) when (e.Outcome is SummarizationOutcome.Stop)
            {
                // The next article would end in the same.
                throw new CliException($"{e.FailureClass}: {e.Message}", e);
            }
            catch (SummarizationException e)
            {
                if (e.Outcome is SummarizationOutcome.Reject)
                {
                    failures.AddRejected(source, new(e.FailureClass, e.Message));
                }
                else
                {
                    failures.AddFailed(source, new(e.FailureClass, e.Message));
                }
            }
        }

        return failures.ExitCode;
    }
}
