using Microsoft.Extensions.Configuration;

namespace Pipeline.Azure.Models.Escalation;

/// <summary>The second model's settings in the place of the first one's.</summary>
internal static class EscalationSettings
{
    /// <summary>What a key is for must not go elsewhere with another endpoint.</summary>
    private static readonly string[] Address =
        [nameof(ModelOptions.Endpoint), nameof(ModelOptions.ApiKey), nameof(ModelOptions.Provider), nameof(ModelOptions.ApiVersion)];

    /// <summary>Whether a second model is named.</summary>
    public static bool HasSecondModel(this IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[$"{EscalationOptions.Section}:{nameof(EscalationOptions.Name)}"]);

    /// <summary>
    /// The settings with those below <c>Pipeline:Model:Escalation</c> laid over those below <c>Pipeline:Model</c>, and none of the
    /// former left.
    /// </summary>
    public static IConfiguration WithSecondModel(this IConfiguration configuration)
    {
        var second = configuration.GetSection(EscalationOptions.Section);
        var hasAddress = second[nameof(EscalationOptions.Endpoint)] is { Length: > 0 };
        var settings = configuration
            .AsEnumerable()
            .Where(setting => setting.Value is not null && !IsReplaced(setting.Key, hasAddress))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in second.AsEnumerable(makePathsRelative: true).Where(setting => setting.Value is not null))
        {
            settings[$"{ModelOptions.Section}:{key}"] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private static bool IsReplaced(string key, bool hasAddress) =>
        IsBelow(key, EscalationOptions.Section)
        || IsBelow(key, ModelQuotaOptions.Section)
        || (hasAddress && Address.Any(name => key.Equals($"{ModelOptions.Section}:{name}", StringComparison.OrdinalIgnoreCase)));

    private static bool IsBelow(string key, string section) =>
        key.StartsWith(section, StringComparison.OrdinalIgnoreCase) && (key.Length == section.Length || key[section.Length] == ':');
}
