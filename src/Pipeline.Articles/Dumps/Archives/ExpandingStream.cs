using SharpCompress.Common;
using ZstdSharp;

namespace Pipeline.Dumps.Archives;

/// <summary>A decompressed stream that counts against its dump's <see cref="Expansion"/> and says plainly when it is broken.</summary>
internal sealed class ExpandingStream(Stream inner, Expansion expansion) : ForwardStream
{
    private long count;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Counted(inner.Read(buffer));
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken();
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await inner.ReadAsync(buffer, cancellationToken));
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read)
    {
        count += read;
        expansion.Add(read);
        return read;
    }

    private static bool IsBroken(Exception e) =>
        e is InvalidDataException or EndOfStreamException or ZstdException or SharpCompressException;

    private DumpRejectedException Broken() =>
        new(
            new(
                RejectionClass.Malformed,
                $"the compressed data are broken or cut off after {count} expanded bytes; what came before is read"));
}
