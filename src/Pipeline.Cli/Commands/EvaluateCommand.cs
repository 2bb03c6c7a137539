using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Commands.Help;
using Pipeline.Cli.Evaluating;
using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Cli.Output;
using Pipeline.Spending;
using Pipeline.Summarization;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline evaluate GOLDEN.jsonl</c>: how good the summaries of one or several profiles are, no storage.</summary>
internal static class EvaluateCommand
{
    /// <summary>The same run has the same intervals.</summary>
    private const int Seed = 1;

    public static Command Create(CommandLineSettings settings)
    {
        var golden = new Argument<string>("GOLDEN.jsonl")
        {
            Description = "One golden item a line: id, text or file, facts, and if you like title, language, false, reference.",
        };
        var profiles = new Option<string[]>("--profile")
        {
            Description = "A profile of Pipeline:Profiles; 'default' is the settings without one, 'extractive' asks no model. Several are compared with the first.",
            DefaultValueFactory = _ => [Candidates.Usual],
        };
        var baseline = new Option<string?>("--baseline")
        {
            Description = "The JSON report of an earlier run over the same items. Ends with 1 if a profile is worse beyond chance.",
        };
        var outputs = new Option<string[]>("--out")
        {
            Description = "Also writes the report to this file: .md for reading, .json with every item, for a baseline. May be repeated.",
        };
        var rejectedOk = RejectedOkOption.Create();
        var command = new Command("evaluate", "Judges the summaries of profiles by articles of which you know what a summary must say.")
        {
            golden, profiles, baseline, outputs, rejectedOk,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            CliConfiguration.Build(settings),
            parsed.GetRequiredValue(golden),
            parsed.GetRequiredValue(profiles),
            parsed.GetValue(baseline),
            new(parsed.GetValue(outputs) ?? []),
            new(Console.Error, parsed.GetValue(rejectedOk)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string path,
        IEnumerable<string> names,
        string? baselinePath,
        ReportFiles files,
        FailureLines failures,
        CancellationToken cancellationToken)
    {
        await using var services = FileServices.BuildEvaluating(configuration, new(Seed));
        var candidates = Candidates.Of(names, configuration, services);
        var cleaner = services.GetRequiredService<ArticleCleaner>();
        var items = await services.GetRequiredService<GoldenFile>().ReadAsync(path, cancellationToken);
        var articles = items.Select(item => new GoldenArticle(item, cleaner.Clean(item.Raw, cancellationToken))).ToList();
        var rejected = articles.Where(one => one.Article.Rejection is not null)
            .ToDictionary(one => one.Item.Id, one => one.Article.Rejection!);
        foreach (var (id, rejection) in rejected)
        {
            failures.AddRejected($"{path}: {id}", rejection);
        }

        var golden = articles.Where(one => one.Article.Rejection is null).ToList();
        if (golden.Count == 0)
        {
            return failures.ExitCode;
        }

        var currency = services.GetRequiredService<IOptions<BudgetOptions>>().Value.Currency;
        var baseline =
            baselinePath is null ? null : await Baseline.ReadAsync(baselinePath, golden, currency, cancellationToken);
        var before = candidates.Select(candidate => baseline?.For(candidate.Name)).ToList();
        var profiles = await EvaluateAsync(candidates, golden, services.GetRequiredService<Evaluator>(), failures, cancellationToken);
        var differences = services.GetRequiredService<Comparison>().Compare(profiles, before);
        var evaluation = new Evaluation(
            Evaluation.CurrentVersion,
            services.GetRequiredService<GoldenSetReader>().Of(path, golden, cancellationToken),
            BenchmarkPage.CheckerErrors,
            currency,
            profiles,
            differences,
            rejected,
            [.. Comparison.Worse(differences)]);
        var markdown = MarkdownReport.Of(evaluation);
        await files.WriteAsync(evaluation, markdown, cancellationToken);
        Console.Write(Printable.Of(markdown));
        foreach (var line in evaluation.Worse)
        {
            Console.Error.WriteLine(Printable.Of($"pipeline: {line}"));
        }

        return evaluation.Worse.Count > 0 ? ExitCodes.Failed : failures.ExitCode;
    }

    /// <summary>One profile after the other, so that none waits for another's calls.</summary>
    private static async Task<IReadOnlyList<ProfileReport>> EvaluateAsync(
        IEnumerable<(string Name, ISummarizer Summarizer)> candidates,
        IReadOnlyList<GoldenArticle> golden,
        Evaluator evaluator,
        FailureLines failures,
        CancellationToken cancellationToken)
    {
        var profiles = new List<ProfileReport>();
        foreach (var (name, summarizer) in candidates)
        {
            var report = await evaluator.EvaluateAsync(name, summarizer, golden, cancellationToken);
            profiles.Add(report);
            foreach (var item in report.Items.Where(item => item.Failure is not null))
            {
                Action<string, Problem> add = item.IsRejected ? failures.AddRejected : failures.AddFailed;
                add($"{name}: {item.Id}", item.Failure!);
            }

            Console.Error.WriteLine(Printable.Of(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {report.Items.Count(item => item.Failure is null)} of {golden.Count} summarised")));
        }

        return profiles;
    }
}
