using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Pipeline.Cli;

/// <summary>Settings from appsettings.json in the current folder and from the environment, the later over the earlier.</summary>
internal static class CliConfiguration
{
    public static IConfiguration Build() => new ConfigurationBuilder()
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <exception cref="OptionsValidationException">A setting is out of range; the message names it.</exception>
    public static void Validate(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();
}
