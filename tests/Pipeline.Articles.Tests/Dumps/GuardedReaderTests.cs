using System.Runtime.CompilerServices;
using Pipeline.Dumps;
using Pipeline.Dumps.Failures;

namespace Pipeline.Tests.Dumps;

/// <summary>A reader that fails rejects what it failed over; storage that fails is no fault of the bytes.</summary>
public sealed class GuardedReaderTests
{
    private static readonly DumpEntry Found = new() { Ordinal = 1, Offset = 0, Next = new DumpPosition(1, 1) };

    [Fact]
    public async Task What_was_read_before_a_reader_fails_is_kept_and_the_rest_is_rejected()
    {
        var read = new List<DumpEntry>();
        var reader = new GuardedReader(new FailingReader(_ => throw new InvalidOperationException("quotes the text")));

        var e = await Assert.ThrowsAsync<DumpRejectedException>(() => ReadAsync(reader, new MemoryDumpSource("a", []), read));

        Assert.Equal([Found], read);
        Assert.Equal(RejectionClass.Unreadable, e.Rejection.Class);
        Assert.Equal("makes its reader fail (InvalidOperationException)", e.Rejection.Reason);
    }

    [Fact]
    public async Task A_source_that_fails_fails_as_it_would_without_a_reader()
    {
        var reader = new GuardedReader(new FailingReader(source => source.OpenAsync(0, default)));

        await Assert.ThrowsAsync<IOException>(() => ReadAsync(reader, new FailingSource(), []));
    }

    [Fact]
    public void An_entry_whose_reader_fails_is_rejected_alone() =>
        Assert.Equal(
            RejectionClass.Unreadable,
            ReaderFailure.Caught(() => throw new ArgumentException("quotes the text")).Rejection!.Class);

    private static async Task ReadAsync(GuardedReader reader, IDumpSource source, List<DumpEntry> read)
    {
        await foreach (var entry in reader.ReadAsync(source, DumpPosition.Start, default))
        {
            read.Add(entry);
        }
    }

    private sealed class FailingReader(Func<IDumpSource, Task> fail) : IDumpReader
    {
        public string Format => "test";

        public bool CanReenter => false;

        public async IAsyncEnumerable<DumpEntry> ReadAsync(
            IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return Found;
            await fail(source);
        }
    }

    private sealed class FailingSource : IDumpSource
    {
        public string Name => "a";

        public long Length => 1;

        public string? ContentType => null;

        public Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken) => throw new IOException("storage");
    }
}
