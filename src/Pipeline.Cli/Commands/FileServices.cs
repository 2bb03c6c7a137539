using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Files;

namespace Pipeline.Cli.Commands;

/// <summary>The services of the commands that work on plain files.</summary>
internal static class FileServices
{
    public static ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddArticleProcessing()
            .AddSingleton<FileArticleReader>()
            .BuildServiceProvider();
    }
}
