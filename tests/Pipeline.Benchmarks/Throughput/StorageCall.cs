namespace Pipeline.Benchmarks.Throughput;

/// <summary>What a request to storage does.</summary>
internal enum StorageCall
{
    /// <summary>A message.</summary>
    Send,

    /// <summary>Up to 32 messages.</summary>
    Receive,

    DeleteMessage,

    /// <summary>A blob.</summary>
    Write,

    /// <summary>A blob.</summary>
    Read,

    /// <summary>A row.</summary>
    Insert,

    /// <summary>A row.</summary>
    Update,

    /// <summary>A row.</summary>
    Find,

    /// <summary>Up to 100 rows.</summary>
    Batch,

    /// <summary>A look at a poison queue, every second or so whatever there is to do.</summary>
    Poll,

    /// <summary>Renewals, lists and the like.</summary>
    Other,
}
