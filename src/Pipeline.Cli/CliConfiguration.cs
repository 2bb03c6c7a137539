using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models.Profiles;
using Pipeline.Azure.Settings;
using Pipeline.Cli.Commands;
using Pipeline.Hosting;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Cli;

/// <summary>
/// Settings from appsettings.json in the current folder, the environment and the command line, the later over the earlier.
/// </summary>
internal static class CliConfiguration
{
    /// <param name="settings">From the command line, with their full names.</param>
    /// <param name="options">Settings that options of the command stand for.</param>
    /// <param name="profile">Whose settings are laid over all but those; null for none.</param>
    /// <param name="serves">Whether the command stays and serves: then it warns of unknown settings unless it is told to stop
    /// because of them.</param>
    /// <exception cref="CliException">There is no such profile, or a setting that nothing reads.</exception>
    public static IConfiguration Build(
        CommandLineSettings settings,
        IEnumerable<KeyValuePair<string, string?>>? options = null,
        string? profile = null,
        bool serves = false)
    {
        var given = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. settings.Arguments])
            .Build();
        var schema = new SettingsSchema().Add<LocalHostOptions>(LocalHostOptions.Section);
        if (given.GetSection(DeskCommand.SettingsSection).Exists())
        {
            DeskCommand.AddSettings(schema);
        }

        Check(schema.FindUnknown(given), given, serves);
        var configuration = new ConfigurationBuilder().AddConfiguration(given).AddInMemoryCollection(schema.ListValues(given)).Build();
        return new ConfigurationBuilder()
            .AddConfiguration(profile is null ? configuration : OfProfile(configuration, profile))
            .AddInMemoryCollection(options)
            .Build();
    }

    private static void Check(IReadOnlyList<UnknownSetting> unknown, IConfiguration configuration, bool serves)
    {
        var policy = Enum.TryParse<UnknownSettingsPolicy>(
            configuration[$"{SettingsOptions.Section}:{nameof(SettingsOptions.UnknownSettings)}"], ignoreCase: true, out var chosen)
            ? chosen
            : serves ? UnknownSettingsPolicy.Warn : UnknownSettingsPolicy.Refuse;
        var refused = unknown.Where(setting => policy is UnknownSettingsPolicy.Refuse && !setting.IsElsewhere).ToList();
        foreach (var warned in unknown.Except(refused))
        {
            Console.Error.WriteLine($"pipeline: warning: {warned}.");
        }

        if (refused.Count > 0)
        {
            throw new CliException(string.Join($"{Environment.NewLine}pipeline: ", refused.Select(setting => $"{setting}.")));
        }
    }

    private static IConfiguration OfProfile(IConfiguration configuration, string profile) =>
        HasProfile(configuration, profile) ? configuration.WithProfile(profile) : throw NoProfile(configuration, profile);

    public static bool HasProfile(IConfiguration configuration, string profile) =>
        configuration.GetSection($"{ProfilesOptions.Section}:{profile}").Exists();

    /// <param name="configuration">With all settings.</param>
    /// <param name="profile">That is not there.</param>
    /// <param name="others">Names that the command takes besides.</param>
    public static CliException NoProfile(IConfiguration configuration, string profile, params IEnumerable<string> others)
    {
        string[] names = [.. configuration.GetSection(ProfilesOptions.Section).GetChildren().Select(one => one.Key), .. others];
        return new(
            $"--profile {profile}: there is no {ProfilesOptions.Section}:{profile}; {(names is [] ? "no profile is configured" : $"there is {string.Join(", ", names)}")}."
        );
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
            throw new CliException(WrongValue.Message(e.Message), e);
        }
    }
}
