using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Cli;

/// <summary>Settings from appsettings.json in the current folder, the environment and the command line, the later over the earlier.</summary>
internal static class CliConfiguration
{
    /// <param name="settings">From the command line, with their full names.</param>
    /// <param name="options">Settings that options of the command stand for.</param>
    /// <param name="profile">Whose settings are laid over all but those; null for none.</param>
    /// <exception cref="CliException">There is no such profile.</exception>
    public static IConfiguration Build(CommandLineSettings settings, IEnumerable<KeyValuePair<string, string?>>? options = null, string? profile = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. settings.Arguments])
            .Build();
        return new ConfigurationBuilder()
            .AddConfiguration(profile is null ? configuration : OfProfile(configuration, profile))
            .AddInMemoryCollection(options)
            .Build();
    }

    private static IConfiguration OfProfile(IConfiguration configuration, string profile)
    {
        var profiles = configuration.GetSection(ProfilesOptions.Section);
        return profiles.GetSection(profile).Exists() ? configuration.WithProfile(profile) : throw new CliException(
            $"--profile {profile}: there is no {ProfilesOptions.Section}:{profile}; {(profiles.GetChildren().Any() ? $"there is {string.Join(", ", profiles.GetChildren().Select(one => one.Key))}" : "no profile is configured")}.");
    }

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
