using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Estimating;
using Pipeline.Cli.Files;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Spending;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline estimate PATH...</c>: what files would cost, before anything is paid. Asks no model, needs no endpoint.</summary>
internal static class EstimateCommand
{
    /// <summary>Headline, summary and some five points with their citations. A model that thinks first writes more.</summary>
    internal const int UsualOutput = 400;

    public static Command Create(CommandLineSettings settings)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var model = new Option<string?>("--model")
        {
            Description = "The model instead of the configured one; its price is looked up in Pipeline:Prices.",
        };
        var tokens = new Option<int?>("--tpm")
        {
            Description = "Tokens a minute, for the minutes it takes. Default: Pipeline:Model:Quota.",
        };
        var requests = new Option<int?>("--rpm") { Description = "Requests a minute, likewise." };
        var output = new Option<int>("--output-tokens")
        {
            Description = "Tokens expected of each answer, hidden reasoning included.",
            DefaultValueFactory = _ => UsualOutput,
        };
        var profile = ProfileOption.Create();
        var json = new Option<bool>("--json") { Description = "One JSON object: files and total." };
        var command = new Command("estimate", "Says what files would cost to summarise, before anything is paid.") { paths, model, tokens, requests, output, profile, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Dictionary<string, string?> given = [];
            Give(given, $"{ModelOptions.Section}:{nameof(ModelOptions.Name)}", parsed.GetValue(model));
            Give(given, $"{ModelQuotaOptions.Section}:{nameof(ModelQuotaOptions.TokensPerMinute)}", parsed.GetValue(tokens));
            Give(given, $"{ModelQuotaOptions.Section}:{nameof(ModelQuotaOptions.RequestsPerMinute)}", parsed.GetValue(requests));
            await using var services = FileServices.BuildEstimating(CliConfiguration.Build(settings, given, parsed.GetValue(profile)));
            var result = await RunAsync(services, parsed.GetRequiredValue(paths), parsed.GetValue(output), cancellationToken);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(CliJson.Text(result, CliJson.Line.EstimateOutput));
            }
            else
            {
                EstimateTable.Write(result, Console.Out);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<EstimateOutput> RunAsync(
        IServiceProvider services,
        string[] paths,
        int output,
        CancellationToken cancellationToken)
    {
        var estimator = services.GetRequiredService<Estimator>();
        var files = new List<Estimate>();
        foreach (var file in InputFile.Find(paths))
        {
            files.Add(await estimator.EstimateAsync(file, output, cancellationToken));
        }

        return new(
            services.GetRequiredService<IOptions<ModelOptions>>().Value.Name,
            services.GetRequiredService<IOptions<BudgetOptions>>().Value.Currency,
            output,
            services.GetRequiredService<EarlierArticles>().IsReuseOn,
            files,
            files.Aggregate(estimator.Nothing(null), (sum, file) => sum.Plus(file)));
    }

    internal static void Give<T>(Dictionary<string, string?> settings, string name, T? value)
    {
        if (value is not null)
        {
            settings[name] = string.Create(CultureInfo.InvariantCulture, $"{value}");
        }
    }
}
