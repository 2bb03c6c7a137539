using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>
/// Finds what fell through: blobs that no trigger reported and rows whose message got lost. Running it twice, or beside
/// itself, is safe: every step is one that the stages repeat safely.
/// </summary>
public sealed class Sweep(
    IDumpContainer dumps,
    ILedger ledger,
    AcceptDump accept,
    WorkOffers offers,
    TimeProvider clock,
    IOptions<StageOptions> options,
    ILogger<Sweep> logger)
{
    /// <returns>How many dumps were accepted, and how many rows offered again.</returns>
    public async Task<SweepResult> RunAsync(CancellationToken cancellationToken)
    {
        var result = new SweepResult(
            await AcceptUnreportedAsync(cancellationToken).ConfigureAwait(false),
            await OfferOverdueDumpsAsync(cancellationToken).ConfigureAwait(false),
            await OfferOverdueArticlesAsync(cancellationToken).ConfigureAwait(false));
        logger.LogInformation(
            "Sweep accepted {Accepted} dumps, offered {Dumps} dumps and {Articles} articles again", result.Accepted, result.Dumps, result.Articles);
        return result;
    }

    /// <summary>Blobs old enough for their trigger to have come; younger ones are left to it.</summary>
    private async Task<int> AcceptUnreportedAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        var before = clock.GetUtcNow() - options.Value.Overdue;
        await foreach (var blob in dumps.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (blob.LastModified <= before
                && await ledger.FindDumpAsync(Identity.OfDump(ContainerNames.RawArticles, blob.Name, blob.ETag), cancellationToken).ConfigureAwait(false) is null)
            {
                await accept.RunAsync(blob, cancellationToken).ConfigureAwait(false);
                count++;
            }
        }

        return count;
    }

    private async Task<int> OfferOverdueDumpsAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var dump in ledger.ListOverdueDumpsAsync(clock.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            if (await ledger.TryUpdateAsync(offers.Next(dump, TimeSpan.Zero), cancellationToken).ConfigureAwait(false) is { } offered)
            {
                await offers.SendAsync(offered, TimeSpan.Zero).ConfigureAwait(false);
                count++;
            }
        }

        return count;
    }

    private async Task<int> OfferOverdueArticlesAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var article in ledger.ListOverdueArticlesAsync(clock.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            if (await ledger.TryUpdateAsync(offers.Next(article, TimeSpan.Zero), cancellationToken).ConfigureAwait(false) is { } offered)
            {
                await offers.SendAsync(offered, TimeSpan.Zero).ConfigureAwait(false);
                count++;
            }
        }

        return count;
    }
}
