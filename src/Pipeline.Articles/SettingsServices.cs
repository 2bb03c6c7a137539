using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Pipeline;

/// <summary>Registers classes of settings.</summary>
public static class SettingsServices
{
    /// <summary>Binds a section, and checks it at start-up with messages that begin with the setting's full name.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section)
        where T : class =>
        services.AddSettings<T>(section, options => options.BindConfiguration(section));

    /// <summary>The same for a section that only <paramref name="bind"/> can find.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section, Action<OptionsBuilder<T>> bind)
        where T : class
    {
        bind(services.AddOptions<T>().ValidateOnStart());
        return services.AddSingleton<IValidateOptions<T>>(new SettingsValidator<T>(section));
    }
}
