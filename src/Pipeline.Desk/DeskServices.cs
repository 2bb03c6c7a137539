using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Desk;

/// <summary>Registers the desk's settings beside the pipeline's, so that they are checked together.</summary>
public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services.AddSettings<DeskOptions>(DeskOptions.Section);
}
