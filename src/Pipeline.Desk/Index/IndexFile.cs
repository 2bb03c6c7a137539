using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Pipeline.Desk.Index;

/// <summary>
/// The file of the index. A file that is lost, damaged or of another version is made anew; the pipeline can fill it again.
/// </summary>
internal sealed class IndexFile : IDisposable
{
    private readonly Lock turn = new();
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly string connection;
    private TaskCompletionSource emptied = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="path">Its folder is made when it is not there.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="logger">Told when the file is made anew.</param>
    public IndexFile(string path, TimeProvider clock, ILogger<IndexFile> logger)
    {
        Path = path;
        this.clock = clock;
        this.logger = logger;
        connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var isNew = !File.Exists(path);
        if (!TryEnsure())
        {
            Renew("The index could not be read");
        }
        else if (isNew)
        {
            MarkNew();
        }
    }

    public string Path { get; }

    /// <summary>Why what was there is gone, for people; null when nothing was lost.</summary>
    public string? Loss { get; private set; }

    /// <summary>Whether everything that the pipeline has stored was asked for since the file was made.</summary>
    public bool IsFilled
    {
        get
        {
            using var opened = Open();
            return opened.Scalar<string>("SELECT value FROM about WHERE name = 'filled'") is not null;
        }
    }

    /// <summary>When the file was made; tells a filling of this file from one of an earlier file.</summary>
    public DateTimeOffset CreatedAt
    {
        get
        {
            using var opened = Open();
            return DateTimeOffset.TryParse(
                opened.Scalar<string>("SELECT value FROM about WHERE name = 'created'"),
                System.Globalization.CultureInfo.InvariantCulture,
                out var created)
                ? created
                : DateTimeOffset.UnixEpoch;
        }
    }

    /// <summary>Completes when the file was made anew and is to be filled.</summary>
    public Task Emptied
    {
        get
        {
            lock (turn)
            {
                return emptied.Task;
            }
        }
    }

    public SqliteConnection Open()
    {
        var opened = new SqliteConnection(connection);
        opened.Open();
        opened.Run(
            "PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824"
        );
        return opened;
    }

    public void MarkFilled()
    {
        using var opened = Open();
        opened.Run("INSERT OR REPLACE INTO about VALUES ('filled', '1')");
        Loss = null;
    }

    /// <summary>Removes the file and makes an empty one.</summary>
    public void Renew(string loss)
    {
        lock (turn)
        {
            logger.LogWarning("{Loss}: a new one is made and filled from the pipeline", loss);
            Loss = loss;
            Close();
            foreach (var file in new[] { Path, Path + "-wal", Path + "-shm" })
            {
                File.Delete(file);
            }

            TryEnsure();
            MarkNew();
            emptied.TrySetResult();
            emptied = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Dispose() => Close();

    private void Close()
    {
        using var pooled = new SqliteConnection(connection);
        SqliteConnection.ClearPool(pooled);
    }

    private bool TryEnsure()
    {
        try
        {
            using var opened = Open();
            return IndexSchema.TryEnsure(opened);
        }
        catch (SqliteException e) when (e.IsDamage())
        {
            return false;
        }
    }

    private void MarkNew()
    {
        using var opened = Open();
        opened.Run(
            "INSERT OR REPLACE INTO about VALUES ('created', $now)",
            ("$now", clock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
