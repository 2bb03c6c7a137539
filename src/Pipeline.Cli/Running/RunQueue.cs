using Pipeline.Azure.Storage;

namespace Pipeline.Cli.Running;

/// <summary>The queue of a run, which goes with it.</summary>
internal sealed class RunQueue(string runId, string name, StorageSetup setup, ResultReader results) : IAsyncDisposable
{
    public string RunId { get; } = runId;

    public string Name { get; } = name;

    public Task<IReadOnlyList<RunAnswer>> ReceiveAsync(CancellationToken cancellationToken) =>
        results.ReceiveAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await setup.DeleteQueueAsync(Name, CancellationToken.None);
}
