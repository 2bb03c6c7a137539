using System.Threading.Channels;
using Pipeline.Ledger;

namespace Pipeline.Hosting;

/// <summary>Dumps that the scan of the container has accepted, for who tells of them. The oldest are dropped when nobody asks.</summary>
public sealed class AcceptedDumps
{
    private const int Most = 10_000;

    private readonly Channel<DumpRow> dumps = Channel.CreateBounded<DumpRow>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });

    internal void Add(DumpRow dump) => dumps.Writer.TryWrite(dump);

    /// <returns>The next one that nobody has taken; null for none.</returns>
    public DumpRow? Take() => dumps.Reader.TryRead(out var dump) ? dump : null;
}
