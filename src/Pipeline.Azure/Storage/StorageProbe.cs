using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>Knocks at the containers, queues and the table of the account by reading their properties or nothing.</summary>
internal sealed class StorageProbe(StorageClients clients, TimeProvider clock) : IStorageProbe
{
    /// <summary>The clients' own retries would go on for a minute and more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Task<ProbeResult> ContainerAsync(string name, CancellationToken cancellationToken) =>
        KnockAsync(token => clients.Container(name).GetPropertiesAsync(cancellationToken: token), cancellationToken);

    public Task<ProbeResult> QueueAsync(string name, CancellationToken cancellationToken) =>
        KnockAsync(token => clients.Queue(name).GetPropertiesAsync(token), cancellationToken);

    // Asking for one row would not tell a missing table from a missing row.
    public Task<ProbeResult> LedgerAsync(CancellationToken cancellationToken) => KnockAsync(
        async token => await clients.Ledger.QueryAsync<TableEntity>("PartitionKey eq ''", cancellationToken: token)
            .GetAsyncEnumerator(token).MoveNextAsync(),
        cancellationToken);

    private async Task<ProbeResult> KnockAsync(Func<CancellationToken, Task> look, CancellationToken cancellationToken)
    {
        using var impatient = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(impatient.Token, cancellationToken);
        try
        {
            await look(either.Token);
            return ProbeResult.Reached;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return ProbeResult.Missing;
        }
        catch (Exception e) when (e is RequestFailedException { Status: 401 or 403 } or AuthenticationFailedException)
        {
            return ProbeResult.Denied;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return ProbeResult.Unreachable;
        }
    }
}
