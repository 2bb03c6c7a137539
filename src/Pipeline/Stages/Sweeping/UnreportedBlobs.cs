using Microsoft.Extensions.Options;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Stages.Sweeping;

/// <summary>Blobs in the container that no trigger has reported: each is accepted.</summary>
public sealed class UnreportedBlobs(
    IDumpContainer container, IDumpRows ledger, AcceptDump accept, SweepWalk walk, TimeProvider clock, IOptions<SweepOptions> options)
{
    /// <summary>Accepts blobs that are old enough for their trigger to have come; younger ones are left to it.</summary>
    /// <param name="from">Where the walk goes on; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>
    /// How many were looked at, were older than <see cref="SweepOptions.Since"/>, and were accepted; and where the walk stopped, null at
    /// its end.
    /// </returns>
    internal async Task<(int Seen, int Before, int Accepted, string? Stopped)> AcceptAsync(
        string? from,
        CancellationToken cancellationToken)
    {
        var (seen, before, accepted) = (0, 0, 0);
        var reported = clock.GetUtcNow() - options.Value.TriggerGrace;
        var stopped = await walk.OverAsync(
                container.ListAsync(from, cancellationToken),
                async blobs =>
                {
                    var recent = blobs.Where(blob => options.Value.Since is not { } since || blob.LastModified >= since).ToList();
                    var unknown = await ledger
                        .FindUnknownAsync([.. recent.Where(blob => blob.LastModified <= reported)], cancellationToken);
                    await SweepWalk
                        .ForEachAsync(
                            unknown,
                            async blob => await accept.RunAsync(blob, cancellationToken),
                            cancellationToken);
                    (seen, before, accepted) = (seen + blobs.Count, before + blobs.Count - recent.Count, accepted + unknown.Count);
                });
        return (seen, before, accepted, stopped);
    }
}
