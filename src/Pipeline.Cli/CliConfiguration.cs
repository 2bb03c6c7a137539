using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Pipeline.Cli;

/// <summary>Settings from appsettings.json in the current folder, the environment and the command line, the later over the earlier.</summary>
internal static class CliConfiguration
{
    public static IConfiguration Build(CommandLineSettings settings, params IEnumerable<KeyValuePair<string, string?>> options) => new ConfigurationBuilder()
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine([.. settings.Arguments])
        .AddInMemoryCollection(options)
        .Build();

    /// <exception cref="OptionsValidationException">A setting is out of range; the message names it.</exception>
    /// <exception cref="CliException">A setting is no number, name or time where one is wanted; the message names it.</exception>
    public static void Validate(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (InvalidOperationException e) when (e.InnerException is FormatException or ArgumentException or OverflowException)
        {
            throw new CliException(e.Message, e);
        }
    }
}
