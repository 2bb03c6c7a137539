using Pipeline.Azure.Models.Failures;
using Pipeline.Dumps;

namespace Pipeline.Azure.Models;

/// <summary>A stream that fails when it has given more than its limit.</summary>
/// <param name="inner">Disposed with this one.</param>
/// <param name="limit">Bytes.</param>
internal sealed class BoundedAnswer(Stream inner, long limit) : ForwardStream
{
    private long given;

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Counted(await inner.ReadAsync(buffer, cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read) => (given += read) <= limit ? read : throw new AnswerTooLargeException(limit);
}
