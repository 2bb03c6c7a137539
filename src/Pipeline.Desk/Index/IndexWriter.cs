using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Pipeline.Desk.Index;

/// <summary>
/// Writes changes one transaction after another, as many in each as have come meanwhile. A change is told as done when it is in the file
/// for
/// good; what fails is left to the caller, who gets its event again.
/// </summary>
internal sealed class IndexWriter : IAsyncDisposable
{
    /// <summary>Changes in one transaction.</summary>
    private const int LargestBatch = 256;

    private readonly Channel<(IndexChange Change, TaskCompletionSource Done)> waiting = Channel.CreateBounded<(
        IndexChange,
        TaskCompletionSource
    )>(2 * LargestBatch);
    private readonly IndexFile file;
    private readonly Changes changes;
    private readonly ILogger logger;
    private readonly Task writing;

    public IndexWriter(IndexFile file, Changes changes, ILogger<IndexWriter> logger)
    {
        this.file = file;
        this.changes = changes;
        this.logger = logger;
        writing = Task.Run(RunAsync);
    }

    /// <summary>Ends when the change is in the file.</summary>
    public async Task WriteAsync(IndexChange change, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiting.Writer.WriteAsync((change, done), cancellationToken);
        await done.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
    }

    private async Task RunAsync()
    {
        var batch = new List<(IndexChange Change, TaskCompletionSource Done)>(LargestBatch);
        SqliteConnection? connection = null;
        try
        {
            IndexUpdate? update = null;
            while (await waiting.Reader.WaitToReadAsync())
            {
                batch.Clear();
                while (batch.Count < LargestBatch && waiting.Reader.TryRead(out var one))
                {
                    batch.Add(one);
                }

                // In the order of the index: rows that go back and forth are slow to add.
                batch.Sort((one, other) => one.Change.Time.CompareTo(other.Change.Time));
                try
                {
                    connection ??= file.Open();
                    update ??= new IndexUpdate(connection);
                    Write(connection, update, batch);
                }
                catch (SqliteException e)
                {
                    connection?.Dispose();
                    (connection, update) = (null, null);
                    Fail(batch, e);
                }
            }
        }
        finally
        {
            connection?.Dispose();
        }
    }

    /// <summary>All at once; if that fails, each by itself, so that one bad change takes no others with it.</summary>
    private void Write(SqliteConnection connection, IndexUpdate update, List<(IndexChange Change, TaskCompletionSource Done)> batch)
    {
        try
        {
            Commit(connection, update, batch.Select(one => one.Change));
            batch.ForEach(one => one.Done.TrySetResult());
            changes.Notify();
        }
        catch (Exception e) when (batch.Count > 1 && e is not SqliteException { SqliteErrorCode: 11 or 26 })
        {
            batch.ForEach(one => Write(connection, update, [one]));
        }
        catch (Exception e) when (e is not SqliteException failure || !failure.IsDamage())
        {
            logger.LogWarning("An event cannot be indexed: {Error}", e.GetType().Name);
            batch.ForEach(one => one.Done.TrySetException(e));
        }
    }

    private static void Commit(SqliteConnection connection, IndexUpdate update, IEnumerable<IndexChange> all)
    {
        var isCommitted = false;
        var removed = false;
        try
        {
            using var transaction = connection.BeginTransaction();
            foreach (var change in all)
            {
                removed |= update.Apply(change);
            }

            transaction.Commit();
            isCommitted = true;
        }
        finally
        {
            if (!isCommitted)
            {
                update.Forget();
            }
        }

        if (removed)
        {
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void Fail(List<(IndexChange Change, TaskCompletionSource Done)> batch, SqliteException e)
    {
        logger.LogWarning("The index cannot be written: SQLite error {Code}", e.SqliteErrorCode);
        if (e.IsDamage())
        {
            file.Renew("The index was damaged");
        }

        batch.ForEach(one => one.Done.TrySetException(e));
    }
}
