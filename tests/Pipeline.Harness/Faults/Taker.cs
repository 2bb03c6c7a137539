using Azure.Data.Tables;
using Pipeline.Harness.Feeding;
using Pipeline.Harness.Reading;
using Pipeline.Harness.Workers;
using Pipeline.Operations;
using Pipeline.Storage;

namespace Pipeline.Harness.Faults;

/// <summary>
/// Kills all workers between the storing of a dump's first rows and the moving of its position, as near as can be, and takes the dump away.
/// </summary>
internal sealed class Taker(Emulator emulator, Fleet fleet, CancelDump cancel, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <param name="taken">Just dropped.</param>
    /// <param name="upload">Drops another version of it.</param>
    /// <param name="limit">Until it is given up.</param>
    public async Task TakeAsync(TakenDump taken, Func<FedDump, Task<string>> upload, CancellationToken limit)
    {
        var id = taken.Ids[0];
        while (await DumpRows.CountAsync(emulator.Clients.Ledger, id, limit) is { All: 0 } && !await IsSettledAsync(id, limit))
        {
            await Task.Delay(Look, clock, limit);
        }

        fleet.KillAll();
        switch (taken.How)
        {
            case Taking.Deleted:
                await emulator.Clients.Container(ContainerNames.RawArticles).GetBlobClient(taken.Dump.Name).DeleteIfExistsAsync(
                    cancellationToken: limit);
                break;
            case Taking.Overwritten when taken.Ids.Count == 1:
                taken.Ids.Add(await upload(taken.Dump with { Content = [.. taken.Dump.Content, (byte)'\n'] }));
                break;
            case Taking.Cancelled:
                await cancel.RunAsync(id, limit);
                break;
        }
    }

    private async Task<bool> IsSettledAsync(string id, CancellationToken cancellationToken) =>
        await emulator.Clients.Ledger.GetEntityIfExistsAsync<TableEntity>(id, "dump", ["Open"], cancellationToken)
            is { HasValue: true, Value: { } row }
        && row.GetBoolean("Open") is false;
}
