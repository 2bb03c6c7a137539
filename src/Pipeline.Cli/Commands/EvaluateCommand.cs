using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models.Profiles;
using Pipeline.Cleaning;
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
    /// <summary>Of <c>--profile</c>: the settings without a profile.</summary>
    private const string Usual = "default";

    /// <summary>Of <c>--profile</c>: no model.</summary>
    private const string Extractive = "extractive";

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
            DefaultValueFactory = _ => [Usual],
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
        var summarizers = names.Distinct().Select(name => (Name: name, Summarizer: SummarizerOf(name, configuration, services))).ToList();
        var cleaner = services.GetRequiredService<ArticleCleaner>();
        var read = (await services.GetRequiredService<GoldenFile>().ReadAsync(path, cancellationToken))
            .Select(item => (Item: item, Article: cleaner.Clean(item.Raw, cancellationToken)))
            .ToList();
        var rejected = read.Where(one => one.Article.Refusal is not null).ToDictionary(one => one.Item.Id, one => one.Article.Refusal!);
        foreach (var (id, refusal) in rejected)
        {
            failures.AddRejected($"{path}: {id}", refusal);
        }

        var golden = read.Where(one => one.Article.Refusal is null).ToList();
        if (golden.Count == 0)
        {
            return failures.ExitCode;
        }

        var comparison = services.GetRequiredService<Comparison>();
        var baseline =
            baselinePath is null ? null
            : await Baseline.ReadAsync(baselinePath, [.. golden.Select(one => one.Item)], cancellationToken);
        var before = summarizers.Select(one => baseline?.For(one.Name)).ToList();
        var profiles = new List<ProfileReport>();
        foreach (var (name, summarizer) in summarizers)
        {
            var report = await services
                .GetRequiredService<Evaluator>()
                .EvaluateAsync(name, summarizer, golden, cancellationToken);
            profiles.Add(report);
            AddFailures(report, failures);
            Console.Error.WriteLine(Printable.Of(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {report.Items.Count(item => item.Failure is null)} of {golden.Count} summarised")));
        }

        IReadOnlyList<Difference> differences =
        [
            .. profiles.Skip(1).SelectMany(profile => comparison.Compare(profile, profiles[0], isBaseline: false)),
            .. profiles.Zip(before).Where(pair => pair.Second is not null)
                .SelectMany(pair => comparison.Compare(pair.First, pair.Second!, isBaseline: true)),
        ];
        var evaluation = new Evaluation(
            Evaluation.CurrentVersion,
            services.GetRequiredService<GoldenSetReader>().Of(path, golden, cancellationToken),
            BenchmarkPage.CheckerErrors,
            services.GetRequiredService<IOptions<BudgetOptions>>().Value.Currency,
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

    private static ISummarizer SummarizerOf(string name, IConfiguration configuration, IServiceProvider services) =>
        CliConfiguration.HasProfile(configuration, name) ? services.GetProfileSummarizer(name)
        : name == Usual ? services.GetRequiredService<ISummarizer>()
        : name == Extractive ? services.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive)
        : throw CliConfiguration.NoProfile(configuration, name, Usual, Extractive);

    private static void AddFailures(ProfileReport report, FailureLines failures)
    {
        foreach (var item in report.Items.Where(item => item.Failure is not null))
        {
            if (item.IsRejected)
            {
                failures.AddRejected($"{report.Name}: {item.Id}", item.Failure!);
            }
            else
            {
                failures.AddFailed($"{report.Name}: {item.Id}", item.Failure!);
            }
        }
    }
}
