using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pipeline.Summarization;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Azure.Models.Profiles;

/// <summary>Registers the profiles: summarizers with settings of their own for some dumps.</summary>
internal static class ProfileServices
{
    public static IServiceCollection AddSummaryProfiles(this IServiceCollection services)
    {
        services.AddSettings<ProfilesOptions>(ProfilesOptions.Section);
        services.AddSingleton<IValidateOptions<ProfilesOptions>, ProfilesValidator>();
        services.AddSingleton<ProfileContainers>();
        return services.Replace(
            ServiceDescriptor.Singleton(provider => new Summarizers(
                provider.GetRequiredService<ISummarizer>(),
                provider
                    .GetRequiredService<IOptions<ProfilesOptions>>()
                    .Value.SelectMany(profile =>
                        profile.Value.Dumps.Select(pattern =>
                            (pattern, provider.GetRequiredService<ProfileContainers>().Summarizer(profile.Key)))))));
    }
}
