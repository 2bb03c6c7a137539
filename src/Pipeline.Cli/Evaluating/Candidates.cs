using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Models.Profiles;
using Pipeline.Summarization;

namespace Pipeline.Cli.Evaluating;

/// <summary>
/// The summarizers that names of <c>--profile</c> stand for. A profile of the configuration comes before a name with a meaning of its own.
/// </summary>
internal static class Candidates
{
    /// <summary>The settings without a profile.</summary>
    public const string Usual = "default";

    /// <summary>No model.</summary>
    private const string Extractive = "extractive";

    /// <exception cref="CliException">There is no such profile.</exception>
    public static IReadOnlyList<(string Name, ISummarizer Summarizer)> Of(
        IEnumerable<string> names, IConfiguration configuration, IServiceProvider services) =>
        [.. names.Distinct().Select(name => (name, Of(name, configuration, services)))];

    private static ISummarizer Of(string name, IConfiguration configuration, IServiceProvider services) =>
        CliConfiguration.HasProfile(configuration, name) ? services.GetProfileSummarizer(name)
        : name == Usual ? services.GetRequiredService<ISummarizer>()
        : name == Extractive ? services.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive)
        : throw CliConfiguration.NoProfile(configuration, name, Usual, Extractive);
}
