using Pipeline.Delivery;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>Creates what the pipeline needs in an account; what is there stays.</summary>
/// <param name="clients">Of the account.</param>
/// <param name="routes">Their queues are created too.</param>
public sealed class StorageSetup(StorageClients clients, Routes? routes = null)
{
    public Task EnsureAsync(CancellationToken cancellationToken) =>
        Task.WhenAll([
            .. ContainerNames.All.Select(name => clients.Container(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            .. QueueNames
                .All.Union(routes?.Queues ?? [], StringComparer.Ordinal)
                .Select(name => clients.Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            clients.Ledger.CreateIfNotExistsAsync(cancellationToken),
        ]);

    public Task CreateQueueAsync(string name, CancellationToken cancellationToken) =>
        clients.Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public Task DeleteQueueAsync(string name, CancellationToken cancellationToken) =>
        clients.Queue(name).DeleteIfExistsAsync(cancellationToken);
}
