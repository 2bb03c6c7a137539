namespace Pipeline.Dumps;

/// <summary>Reads one format of dump. Knows neither cleaning nor storage; holds no more than one entry in memory.</summary>
public interface IDumpReader
{
    /// <summary>Name of the format, kebab-case: <c>text</c>, <c>ndjson</c>.</summary>
    string Format { get; }

    /// <summary>
    /// Whether going on from a position costs the rest of the dump only. Where not, a position is honoured by reading
    /// again from the start: right, but for a large dump too slow to do often.
    /// </summary>
    bool CanReenter { get; }

    /// <summary>The entries from <paramref name="from"/> on, in order, each as soon as it has been read.</summary>
    /// <exception cref="DumpRejectedException">Nothing more can be read.</exception>
    IAsyncEnumerable<DumpEntry> ReadAsync(IDumpSource source, DumpPosition from, CancellationToken cancellationToken);
}
