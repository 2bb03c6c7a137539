using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Cli.Output;
using Pipeline.Cli.Planning;
using Pipeline.Spending;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Cli.Commands;

/// <summary>
/// <c>pipeline plan</c>: how many instances a load needs, how long it takes and what it costs. Asks no model, needs no storage.
/// </summary>
internal static class PlanCommand
{
    /// <summary>As in host.json: batchSize + newBatchThreshold.</summary>
    private const int PerInstance = 6;

    /// <summary>The default of infra/.</summary>
    private const int MostInstances = 40;

    private const double UsualSeconds = 4;

    private const int MostUrgent = 100_000;

    public static Command Create(CommandLineSettings settings)
    {
        var articles = Number("--articles", "How many articles, all there at the start.", 10_000_000, required: true);
        var words = Number("--words", "Words of an article, on average.", 1_000_000, required: true);
        var tokens = new Option<int?>("--tpm") { Description = "Tokens a minute of the deployment. Default: Pipeline:Model:Quota." };
        var requests = new Option<int?>("--rpm") { Description = "Requests a minute of the deployment." };
        var model = new Option<string?>("--model")
        {
            Description = "The model, whose price is looked up in Pipeline:Prices. Default: the configured one.",
        };
        var deadline = new Option<double?>("--deadline") { Description = "Minutes in which all are to be delivered." };
        var seconds = new Option<double>("--seconds")
        {
            Description = "Seconds that the model takes for an answer.",
            DefaultValueFactory = _ => UsualSeconds,
        };
        var output = Number("--output-tokens", "Tokens expected of each answer, hidden reasoning included.", 131_072, EstimateCommand.UsualOutput);
        var perInstance = Number(
            "--per-instance",
            "Calls at a time in one instance: batchSize + newBatchThreshold of host.json.",
            48,
            PerInstance);
        var instances = Number("--instances", "Instances at most.", 1_000, MostInstances);
        var urgent = new Option<int>("--urgent-per-hour")
        {
            Description = "Urgent articles that come in an hour meanwhile, and go first; their cost is not counted.",
        };
        urgent.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && value is (< 0 or > MostUrgent))
            {
                result.AddError($"{urgent.Name} must be between 0 and {MostUrgent}");
            }
        });
        foreach (var option in new Option[] { tokens, requests, deadline, seconds })
        {
            option.Validators.Add(result =>
            {
                if (
                    result.Tokens.Count > 0
                    && double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var value)
                    && value is not (> 0 and < 1e9))
                {
                    result.AddError($"{option.Name} must be above 0");
                }
            });
        }

        var command = new Command("plan", "Says how many instances a load needs, how long it takes, what it costs, and which limit binds.")
        {
            articles, words, tokens, requests, model, deadline, seconds, output, perInstance, instances, urgent,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Dictionary<string, string?> given = [];
            EstimateCommand.Give(given, $"{ModelOptions.Section}:{nameof(ModelOptions.Name)}", parsed.GetValue(model));
            EstimateCommand.Give(given, $"{ModelQuotaOptions.Section}:{nameof(ModelQuotaOptions.TokensPerMinute)}", parsed.GetValue(tokens));
            EstimateCommand.Give(given, $"{ModelQuotaOptions.Section}:{nameof(ModelQuotaOptions.RequestsPerMinute)}", parsed.GetValue(requests));
            await using var services = FileServices.BuildEstimating(CliConfiguration.Build(settings, given));
            var questions =
                services.GetRequiredService<ModelSummarizer>().Preview(SampleArticle.Of(parsed.GetValue(words)), cancellationToken);
            var configured = services.GetRequiredService<IOptions<ModelOptions>>().Value;
            var plan = Planner.Find(
                new Load(
                    parsed.GetValue(articles),
                    questions.Count,
                    (int)questions.Average(services.GetRequiredService<ITokenCounter>().Count),
                    parsed.GetValue(output),
                    configured.MaxOutputTokens,
                    services.GetRequiredService<IOptions<ModelQuotaOptions>>().Value.Limits,
                    TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    parsed.GetValue(perInstance),
                    parsed.GetValue(instances),
                    parsed.GetValue(deadline) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
                    parsed.GetValue(urgent)),
                services.GetRequiredService<IOptions<ModelPrice>>().Value);
            foreach (var line in PlanText.Lines(
                plan, configured.Name ?? "MODEL", services.GetRequiredService<IOptions<BudgetOptions>>().Value.Currency))
            {
                Console.WriteLine(line);
            }

            return plan.MeetsDeadline ? ExitCodes.Success : ExitCodes.Failed;
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int most, int usual = 0, bool required = false)
    {
        var option = new Option<int>(name) { Description = description, Required = required };
        if (!required)
        {
            option.DefaultValueFactory = _ => usual;
        }

        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && (value < 1 || value > most))
            {
                result.AddError($"{name} must be between 1 and {most}");
            }
        });
        return option;
    }
}
