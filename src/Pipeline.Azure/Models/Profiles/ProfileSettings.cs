using Microsoft.Extensions.Configuration;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Azure.Models.Profiles;

/// <summary>A profile's settings laid over the others.</summary>
public static class ProfileSettings
{
    /// <returns>The configuration with what stands below <c>Pipeline:Profiles:NAME</c> in place of what stands below <c>Pipeline</c>; as it
    /// is when nothing does.</returns>
    public static IConfiguration WithProfile(this IConfiguration configuration, string profile) => new ConfigurationBuilder()
        .AddConfiguration(configuration)
        .AddInMemoryCollection(configuration.GetSection($"{ProfilesOptions.Section}:{profile}")
            .AsEnumerable(makePathsRelative: true)
            .Where(setting => setting.Value is not null)
            .Select(setting => KeyValuePair.Create($"Pipeline:{setting.Key}", setting.Value)))
        .Build();
}
