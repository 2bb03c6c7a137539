using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Files;

namespace Pipeline.Cli.Commands;

/// <summary>The services of the commands that work on plain files.</summary>
internal static class FileServices
{
    public static ServiceProvider Build()
    {
        var services = new ServiceCollection()
            .AddSingleton(CliConfiguration.Build())
            .AddLogging()
            .AddArticleProcessing()
            .AddSingleton<FileArticleReader>()
            .BuildServiceProvider();
        CliConfiguration.Validate(services);
        return services;
    }
}
