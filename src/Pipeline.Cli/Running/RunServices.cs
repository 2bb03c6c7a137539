using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Cli.Running;

/// <summary>Registers a run, beside the local host and an output.</summary>
internal static class RunServices
{
    public static IServiceCollection AddRunSession(this IServiceCollection services) => services
        .AddSingleton<RunUploads>()
        .AddSingleton<RunLedger>()
        .AddSingleton<RunAnswers>()
        .AddSingleton<ModelWatch>()
        .AddSingleton<ServedDumps>()
        .AddSingleton<Joining>()
        .AddSingleton<RunReport>()
        .AddSingleton<RunBatch>()
        .AddSingleton<RunSession>();
}
