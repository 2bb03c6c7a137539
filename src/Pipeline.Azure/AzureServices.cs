using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Storage;

namespace Pipeline.Azure;

/// <summary>Registers the ports on Azure Storage.</summary>
public static class AzureServices
{
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, StorageSettings settings)
    {
        services.AddSingleton(new StorageClients(settings));
        services.AddSingleton<StorageSetup>();
        services.AddSingleton<IDumpContainer, AzureDumpContainer>();
        services.AddSingleton<IDocumentStore, AzureDocumentStore>();
        services.AddSingleton<AzureMessages>();
        services.AddSingleton<IMessageSender>(provider => provider.GetRequiredService<AzureMessages>());
        services.AddSingleton<IMessageReceiver>(provider => provider.GetRequiredService<AzureMessages>());
        services.AddSingleton<ILedger, TableLedger>();
        return services;
    }
}
