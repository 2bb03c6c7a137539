using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Summarization;

namespace Pipeline.Azure.Models.Profiles;

/// <summary>Profiles by their names, for programs that work without dumps: quota and ceilings are shared as in a host.</summary>
public static class NamedProfiles
{
    public static IServiceCollection AddNamedProfiles(this IServiceCollection services) => services.AddSingleton<ProfileContainers>();

    /// <exception cref="OptionsValidationException">A setting of the profile is wrong.</exception>
    public static ISummarizer GetProfileSummarizer(this IServiceProvider services, string profile)
    {
        var containers = services.GetRequiredService<ProfileContainers>();
        containers.Validate(profile);
        return containers.Summarizer(profile);
    }
}
