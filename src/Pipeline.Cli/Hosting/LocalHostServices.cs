using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Cli.Hosting;

/// <summary>Registers the local host.</summary>
internal static class LocalHostServices
{
    public static IServiceCollection AddLocalHost(this IServiceCollection services) => services
        .AddSettings<LocalHostOptions>(LocalHostOptions.Section)
        .AddSingleton<ContainerScan>()
        .AddSingleton<LocalStages>();
}
