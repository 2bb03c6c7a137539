using Microsoft.Extensions.Options;
using Pipeline.Dumps.Detection;
using Pipeline.Dumps.Pdf;
using Pipeline.Dumps.Failures;
using Pipeline.Dumps.Html;

namespace Pipeline.Dumps;

/// <summary>Finds the reader for a dump.</summary>
public sealed class DumpReaders(IEnumerable<IDumpReader> readers, IOptions<DumpLimits> limits)
{
    private readonly Dictionary<string, IDumpReader> readers = readers.ToDictionary(reader => reader.Format, StringComparer.Ordinal);

    /// <exception cref="DumpRejectedException">The dump is empty, or of a format that no reader knows.</exception>
    public async Task<IDumpReader> SelectAsync(IDumpSource source, CancellationToken cancellationToken)
    {
        if (source.Length == 0)
        {
            throw new DumpRejectedException(new(RejectionClass.Empty, "holds no bytes"));
        }

        var bytes = new byte[Math.Min(DumpHead.Size, source.Length)];
        await using var stream = await source.OpenAsync(0, cancellationToken);
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var reader = Select(new DumpHead(bytes.AsMemory(0, read), source.Name, source.ContentType, source.Length));
        return new GuardedReader(new RejectionLimitedReader(new DepthCheckedReader(reader, limits.Value), limits.Value));
    }

    /// <summary>The reader for a file within a container.</summary>
    internal IDumpReader Select(DumpHead head)
    {
        if (head.Bytes.Span.IndexOfAnyExcept((byte)0) < 0)
        {
            throw new DumpRejectedException(
                new(RejectionClass.Empty, head.Bytes.IsEmpty ? "holds no bytes" : "holds nothing but zero bytes"));
        }

        if (BinarySignature.IsEncryptedOffice(head.Bytes.Span))
        {
            throw new DumpRejectedException(PdfReader.Encrypted());
        }

        if (BinarySignature.NameOf(head.Bytes.Span) is { } unreadable)
        {
            throw new DumpRejectedException(
                new(
                    RejectionClass.UnknownFormat,
                    $"is {unreadable}; only text, markup, feeds, mail, tables, PDF, DOCX and archives of these are read"));
        }

        return FormatDetector.Detect(head) is { } format && readers.TryGetValue(format, out var reader)
            ? reader
            : throw new DumpRejectedException(new(
                RejectionClass.UnknownFormat,
                $"is of no known format (extension '{head.Extension}'); known are {string.Join(", ", readers.Keys)}"));
    }
}
