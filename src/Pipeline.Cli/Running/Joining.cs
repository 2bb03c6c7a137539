using System.Globalization;
using Pipeline.Delivery;
using Pipeline.Health;

namespace Pipeline.Cli.Running;

/// <summary>Says, before a run joins storage that others may use, which queues get its events and who else works there.</summary>
internal sealed class Joining(LiveHosts hosts, Routes routes, RunReport report, TimeProvider clock)
{
    /// <exception cref="CliException">Another host works there, and the run is to be the only one.</exception>
    public async Task SayAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var others = await hosts.OthersAsync(cancellationToken);
        if (request.IsExclusive && others is [var first, ..])
        {
            throw new CliException(
                $"--exclusive: another host works on this storage, {Seen(first)}; stop it, or run without --exclusive.");
        }

        report.Note(Queues(request));
        foreach (var other in others)
        {
            report.Note($"Another host works there, {Seen(other)}. {(request.Elsewhere ? "It answers." : "Either may answer.")}");
        }

        if (request.HasDesk && others.Count > 0)
        {
            report.Note("The desk shows what another host delivers only if that host's settings have the desk's route (docs/desk.md).");
        }

        if (others.Count == 0)
        {
            report.Note(
                $"No other host was seen there in the last {LiveHosts.Memory.TotalMinutes:0} minutes{(request.Elsewhere ? "; one must run, or nothing answers" : "")}."
            );
        }
    }

    private string Queues(RunRequest request) =>
        request.IsReplyOnly ? "Events go to the queue of this run only."
        : $"Events go to {string.Join(", ", routes.Queues)}{(request.Files.Count > 0 ? ", and to the queue of this run" : "")}.";

    private string Seen(LiveHost host) => string.Create(
        CultureInfo.InvariantCulture,
        $"seen {Math.Max(0, (clock.GetUtcNow() - host.SeenAt).TotalSeconds):0} s ago, model: {host.Model}");
}
