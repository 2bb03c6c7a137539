using System.Globalization;
using Microsoft.Extensions.Logging;
using Pipeline.Hosting;
using Pipeline.Ledger;
using Pipeline.Operations;

namespace Pipeline.Cli.Running;

/// <summary>Says a line for each dump that was dropped into the container: when it is accepted, and what became of it.</summary>
internal sealed class ServedDumps(
    AcceptedDumps accepted,
    RunLedger ledger,
    RetryModel retry,
    RunReport report,
    TimeProvider clock,
    ILogger<ServedDumps> logger)
{
    private readonly List<UploadedDump> open = [];
    private int tick;

    /// <summary>Goes on with the dumps that an earlier host had begun, and says so.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await foreach (var dump in ledger.OpenAsync(cancellationToken))
        {
            var retried = await retry.RunAsync(dump, cancellationToken);
            var when = dump.LeasedUntil is { } until && until > clock.GetUtcNow()
                ? string.Create(CultureInfo.InvariantCulture, $" at {until.UtcDateTime:HH:mm:ss}Z, when the lease of a host that ended is over")
                : "";
            report.Note($"{dump.Name}: goes on{when}{(retried > 0 ? $", {retried} articles are tried again" : "")}");
            open.Add(new(dump.Name, dump));
        }
    }

    /// <summary>Says what is open when serving ends.</summary>
    public void SayStopped() => report.Note(
        open.Count == 0
            ? "Stopped. No dump is open."
            : $"Stopped. {(open.Count == 1 ? "One dump is" : $"{open.Count} dumps are")} open; the next host on this storage goes on with them.");

    /// <summary>Says what has happened since the last call. Costs a request for each open dump, 32 at most.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        while (accepted.Take() is { } dump)
        {
            report.Note(string.Create(CultureInfo.InvariantCulture, $"{dump.Name}: accepted, {dump.Length} bytes"));
            open.Add(new(dump.Name, dump));
        }

        try
        {
            await ledger.RefreshAsync(open, tick++, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The ledger cannot be read: {Error}", e.GetType().Name);
        }

        foreach (var dump in open.Where(dump => dump.Record.IsSettled))
        {
            report.Note($"{dump.Path}: {End(dump.Record)}");
        }

        open.RemoveAll(dump => dump.Record.IsSettled);
    }

    private static string End(DumpRow dump)
    {
        var state = dump.State.ToString().ToLowerInvariant();
        var counts = dump.Settled == 0 && dump.Problem is not null ? state : string.Create(
            CultureInfo.InvariantCulture,
            $"{state}, {dump.Delivered} delivered, {dump.Rejected} rejected, {dump.Dead} failed");
        return (dump.Problem ?? dump.Notice) is { } problem ? $"{counts}; {problem.Class}: {problem.Reason}" : counts;
    }
}
