using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Storage;
using Pipeline.Desk.Index;
using Pipeline.Operations;

namespace Pipeline.Desk.Feeding;

/// <summary>
/// Fills a new index from what the pipeline has stored, by replaying it to the desk's queue; and removes what is older than is kept.
/// </summary>
internal sealed class IndexFilling(
    IndexFile file,
    IndexWriter writer,
    StorageSetup setup,
    ReplayDelivered replay,
    IOptions<DeskOptions> options,
    TimeProvider clock,
    ILogger<IndexFilling> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Why the index is not complete, for people; null when it is.</summary>
    public string? Notice { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var emptied = file.Emptied;
            try
            {
                await FillAsync(stoppingToken);
                if (options.Value.Keep is { } keep)
                {
                    await writer.WriteAsync(new IndexChange.Expired(clock.GetUtcNow() - keep), stoppingToken);
                }
            }
            catch (Exception e) when (
                !stoppingToken.IsCancellationRequested
                && (e is ReplayConflictException or Microsoft.Data.Sqlite.SqliteException || StorageFailure.In(e) is not null))
            {
                logger.LogWarning("The index cannot be filled now, trying again: {Error}", e.GetType().Name);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.WhenAny(emptied, Task.Delay(Interval, clock, stoppingToken));
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (file.IsFilled)
        {
            return;
        }

        Notice = $"{file.Loss ?? "The index is new"}: it is being filled from what the pipeline has stored.";
        await setup.CreateQueueAsync(DeskRoute.Queue, cancellationToken);

        // Told apart by its beginning: one that was interrupted goes on for the same file, and starts anew for another.
        var since = DateTimeOffset.UnixEpoch + TimeSpan.FromMilliseconds(file.CreatedAt.ToUnixTimeMilliseconds() % 86_400_000);
        await replay.RunAsync(DeskRoute.Queue, since, asNew: false, cancellationToken);
        file.MarkFilled();
        Notice = null;
    }
}
