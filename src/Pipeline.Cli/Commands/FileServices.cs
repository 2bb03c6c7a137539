using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Azure.Models;
using Pipeline.Azure.Models.Profiles;
using Pipeline.Cli.Estimating;
using Pipeline.Cli.Evaluating;
using Pipeline.Cli.Evaluating.Chance;
using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Cli.Files;
using Pipeline.Grounding;
using Pipeline.Ledger.Clusters;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Cli.Commands;

/// <summary>The services of the commands that work on plain files.</summary>
internal static class FileServices
{
    private const string Extractive = "extractive";

    /// <param name="settings">From the command line.</param>
    /// <param name="model">Given on the command line; null for what is configured.</param>
    /// <param name="length">Given on the command line; what is null there stays as it is configured.</param>
    /// <param name="profile">Whose settings are laid over the others; null for none.</param>
    /// <exception cref="CliException">A model is named and no endpoint is configured.</exception>
    public static ServiceProvider Build(
        CommandLineSettings settings,
        string? model = null,
        SummaryOptions? length = null,
        string? profile = null)
    {
        var services = Build(CliConfiguration.Build(settings, Settings(model, length), profile));
        if (model is not (null or Extractive) && services.GetRequiredService<ISummarizer>().Profile.Model != model)
        {
            throw new CliException(
                $"--model {model}: no endpoint to ask is configured. Set {ModelOptions.Section}:{nameof(ModelOptions.Endpoint)}.");
        }

        return services;
    }

    /// <summary>For an estimate: the same files and settings, and no model.</summary>
    public static ServiceProvider BuildEstimating(IConfiguration configuration) => Build(
        configuration,
        services => services.Replace(ServiceDescriptor.Singleton<IModelClient, UnaskedModel>())
            .AddSettings<CopyOptions>(CopyOptions.Section)
            .AddSingleton<EarlierArticles>()
            .AddSingleton<Estimator>());

    /// <summary>For a judgement of several profiles: quota and ceilings are shared as in a host.</summary>
    public static ServiceProvider BuildEvaluating(IConfiguration configuration, Random random) => Build(
        configuration,
        services => services
            .AddNamedProfiles()
            .AddSingleton(new SummaryCheck(new GroundingChecker()))
            .AddSingleton(new Bootstrap(random))
            .AddSingleton<GoldenFile>()
            .AddSingleton<FactFinder>()
            .AddSingleton<GoldenSetReader>()
            .AddSingleton<Judge>()
            .AddSingleton<Evaluator>()
            .AddSingleton<Comparison>());

    private static ServiceProvider Build(IConfiguration configuration, Action<IServiceCollection>? more = null)
    {
        var collection = new ServiceCollection()
            .AddSingleton(configuration)
            .AddLogging()
            .AddArticleProcessing()
            .AddModelSummarizer()
            .AddSingleton<FileArticleReader>();
        more?.Invoke(collection);
        var services = collection.BuildServiceProvider();
        CliConfiguration.Validate(services);
        return services;
    }

    private static Dictionary<string, string?> Settings(string? model, SummaryOptions? length)
    {
        Dictionary<string, string?> settings = model switch
        {
            null => [],
            Extractive => new() { [$"{ModelOptions.Section}:{nameof(ModelOptions.Provider)}"] = nameof(ModelProvider.Extractive) },
            _ => new() { [$"{ModelOptions.Section}:{nameof(ModelOptions.Name)}"] = model },
        };
        if (length?.Points is { } points)
        {
            settings[$"{SummaryOptions.Section}:{nameof(SummaryOptions.Points)}"] = points.ToString(CultureInfo.InvariantCulture);
        }

        if (length?.Sentences is { } sentences)
        {
            settings[$"{SummaryOptions.Section}:{nameof(SummaryOptions.Sentences)}"] = sentences.ToString(CultureInfo.InvariantCulture);
        }

        if (length?.Language is { } language)
        {
            settings[$"{SummaryOptions.Section}:{nameof(SummaryOptions.Language)}"] = language;
        }

        return settings;
    }
}
