using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pipeline.Health;

namespace Pipeline.Azure.Settings;

/// <summary>Registers what is known of the settings.</summary>
internal static class SettingsSchemaServices
{
    public static IServiceCollection AddSettingsSchema(this IServiceCollection services)
    {
        services.AddSettings<SettingsOptions>(SettingsOptions.Section);
        services.AddSingleton<IValidateOptions<SettingsOptions>, UnknownSettingsValidator>();
        services.TryAddSingleton<SettingsSchema>();
        return services.AddSingleton(provider => new SettingsFindings([
            .. provider
                .GetRequiredService<SettingsSchema>()
                .FindUnknown(provider.GetRequiredService<IConfiguration>())
                .Select(unknown => unknown.ToString()),
        ]));
    }
}
