using Azure;
using Pipeline.Delivery;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>Creates what the pipeline needs in an account; what is there stays.</summary>
/// <param name="clients">Of the account.</param>
/// <param name="routes">Their queues are created too.</param>
public sealed class StorageSetup(StorageClients clients, Routes? routes = null)
{
    public Task EnsureAsync(CancellationToken cancellationToken) => Task.WhenAll(Creations(cancellationToken));

    /// <summary>The same, for a program beside a pipeline that has made all of it: what it may not create is taken to be there.</summary>
    public Task EnsureAsAllowedAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Creations(cancellationToken).Select(async creation =>
        {
            try
            {
                await creation;
            }
            catch (RequestFailedException e) when (e.Status is 403)
            {
                // An identity that may only read. If something is missing indeed, reading it says so.
            }
        }));

    public Task CreateQueueAsync(string name, CancellationToken cancellationToken) =>
        clients.Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public Task DeleteQueueAsync(string name, CancellationToken cancellationToken) =>
        clients.Queue(name).DeleteIfExistsAsync(cancellationToken);

    private IEnumerable<Task> Creations(CancellationToken cancellationToken) =>
        [
            .. ContainerNames.All.Select(name => clients.Container(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            .. QueueNames
                .All.Union(routes?.Queues ?? [], StringComparer.Ordinal)
                .Select(name => clients.Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            clients.Ledger.CreateIfNotExistsAsync(cancellationToken),
        ];
}
