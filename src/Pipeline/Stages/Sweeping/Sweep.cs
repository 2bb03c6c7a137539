using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Stages.Sweeping;

/// <summary>
/// Finds what fell through: blobs that no trigger reported and rows whose message got lost; removes what has expired. Each run
/// walks over the container, the dumps, the articles and the copies, page by page, and stores where it stopped. Running it
/// twice, or beside itself, is safe: every step is one that the stages repeat safely.
/// </summary>
public sealed class Sweep(
    ISharedRows shared,
    OverdueRows overdue,
    UnreportedBlobs unreported,
    ExpiredDumps expired,
    ExpiredCopies copies,
    ILogger<Sweep> logger)
{
    public async Task<SweepResult> RunAsync(CancellationToken cancellationToken)
    {
        var row = await shared.ReadAsync(SweepCursor.Key, cancellationToken);
        var cursor = row.Value.Length == 0 ? SweepCursor.Beginning : JsonSerializer.Deserialize(row.Value, StageJson.Compact.SweepCursor)!;
        try
        {
            var (result, stopped) = await WalkAsync(cursor, cancellationToken);
            await StoreAsync(row, cursor, stopped);
            logger.LogInformation(
                "Sweep looked at {Blobs} blobs ({Before} too old), accepted {Accepted}, offered {Dumps} dumps and {Articles} articles again; complete: {IsComplete}",
                result.Blobs,
                result.Before,
                result.Accepted,
                result.Dumps,
                result.Articles,
                result.IsComplete);
            return result;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It may be the cursor itself that does not work any more.
            await StoreAsync(row, cursor, SweepCursor.Beginning);
            throw;
        }
    }

    private async Task<(SweepResult Result, SweepCursor Stopped)> WalkAsync(SweepCursor cursor, CancellationToken cancellationToken)
    {
        var (dumpCount, dumpsAt) = await overdue.OfferDumpsAsync(cursor.Dumps, cancellationToken);
        var (articleCount, articlesAt) = await overdue.OfferArticlesAsync(cursor.Articles, cancellationToken);
        var (seen, before, accepted, blobsAt) = await unreported.AcceptAsync(cursor.Blobs, cancellationToken);
        var (copiesAt, notBefore) = await copies.RemoveAsync(cursor.Copies, cursor.CopiesNotBefore, cancellationToken);
        var removed = await expired.RemoveAsync(cursor, cancellationToken);
        var stopped = removed with
        {
            Blobs = blobsAt,
            Dumps = dumpsAt,
            Articles = articlesAt,
            Copies = copiesAt,
            CopiesNotBefore = notBefore,
        };
        return (new(seen, before, accepted, dumpCount, articleCount, stopped.IsComplete), stopped);
    }

    // When two run at once, the cursor of either will do.
    private Task StoreAsync(SharedRow row, SweepCursor cursor, SweepCursor stopped) =>
        stopped == cursor
            ? Task.CompletedTask
            : shared.TryWriteAsync(
                row with
                {
                    Value = JsonSerializer.Serialize(stopped, StageJson.Compact.SweepCursor),
                },
                CancellationToken.None);
}
