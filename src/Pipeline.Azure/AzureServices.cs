using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Azure.Models.Profiles;
using Pipeline.Azure.Settings;
using Pipeline.Azure.Storage;
using Pipeline.Health;
using Pipeline.Ledger;
using Pipeline.Stages.Sweeping;
using Pipeline.Storage;

namespace Pipeline.Azure;

/// <summary>Registers the pipeline with its ports on Azure Storage and the configured model.</summary>
public static class AzureServices
{
    /// <summary>All that a host of the stages needs. Every host calls this, so that none lacks what another has.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, StorageSettings storage) => services
        // Before the settings are bound, which win.
        .Configure<SweepOptions>(sweep => sweep.TriggerGrace = storage.IsDevelopment ? TimeSpan.FromSeconds(30) : sweep.TriggerGrace)
        .AddSettingsSchema()
        .AddArticleProcessing()
        .AddModelSummarizer()
        .AddStages()
        .AddSummaryProfiles()
        .AddSingleton(provider => new HostIdentity(
            $"{Environment.MachineName}/{Environment.ProcessId}",
            provider.GetRequiredService<IOptions<ModelOptions>>().Value.Description))
        .AddAzureStorage(storage);

    public static IServiceCollection AddAzureStorage(this IServiceCollection services, StorageSettings settings)
    {
        services.TryAddSingleton(SystemRandom.Create());
        services.AddSingleton(new StorageClients(settings));
        services.AddSingleton<LedgerTable>();
        services.AddSingleton<StorageSetup>();
        services.AddSingleton<IDumpContainer, AzureDumpContainer>();
        services.AddSingleton<IDocumentStore, AzureDocumentStore>();
        services.AddSingleton<AzureMessages>();
        services.AddSingleton<IMessageSender>(provider => provider.GetRequiredService<AzureMessages>());
        services.AddSingleton<IMessageReceiver>(provider => provider.GetRequiredService<AzureMessages>());
        services.AddSingleton<ILedger, TableLedger>();
        services.AddSingleton<ISharedRows, TableSharedRows>();
        services.AddSingleton<IStorageProbe, StorageProbe>();
        return services;
    }
}
