using Azure.Data.Tables;
using Pipeline.Dumps;
using Pipeline.Harness.Feeding;
using Pipeline.Harness.Reading;
using Pipeline.Harness.Workers;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Storage;

namespace Pipeline.Harness.Faults;

/// <summary>
/// Kills all workers between the storing of a dump's rows and the moving of its position, once more where they were too fast, and takes
/// the dump away.
/// </summary>
internal sealed class Taker(Emulator emulator, Fleet fleet, CancelDump cancel, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Dumps that were struck there; the others had ended before.</summary>
    public int Between { get; private set; }

    /// <param name="taken">Just dropped.</param>
    /// <param name="upload">Drops another version of it.</param>
    /// <param name="limit">Until it is given up.</param>
    public async Task TakeAsync(TakenDump taken, Func<FedDump, Task<string>> upload, CancellationToken limit)
    {
        var id = taken.Ids[0];
        var isStruck = false;
        while (!isStruck && !await IsSettledAsync(id, limit))
        {
            if (await IsBetweenAsync(id, limit))
            {
                fleet.KillAll();

                // What was under way arrives.
                await Task.Delay(Look, clock, limit);
                isStruck = await IsBetweenAsync(id, limit);
            }
            else
            {
                await Task.Delay(Look, clock, limit);
            }
        }

        Between += isStruck ? 1 : 0;
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

    /// <summary>Whether there are rows behind its position.</summary>
    private async Task<bool> IsBetweenAsync(string id, CancellationToken cancellationToken) =>
        await emulator.Clients.Ledger.GetEntityIfExistsAsync<TableEntity>(id, "dump", [nameof(DumpRow.Position)], cancellationToken)
            is { HasValue: true, Value: { } row }
        && (await DumpRows.CountAsync(emulator.Clients.Ledger, id, cancellationToken)).All
            > DumpPosition.Parse(row.GetString(nameof(DumpRow.Position))).Ordinal;

    private async Task<bool> IsSettledAsync(string id, CancellationToken cancellationToken) =>
        await emulator.Clients.Ledger.GetEntityIfExistsAsync<TableEntity>(id, "dump", ["Open"], cancellationToken)
            is { HasValue: true, Value: { } row }
        && row.GetBoolean("Open") is false;
}
