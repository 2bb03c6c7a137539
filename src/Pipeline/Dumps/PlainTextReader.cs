using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>Plain text: the whole dump is one article.</summary>
internal sealed class PlainTextReader(IOptions<DumpLimits> limits) : IDumpReader
{
    public string Form => "text";

    public bool Recognizes(DumpHead head) => head.Extension is ".txt" or ".text" or ".md";

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (from.Ordinal > 0)
        {
            yield break;
        }

        var (article, rejection) = await ReadOneAsync(source, cancellationToken).ConfigureAwait(false);
        yield return new DumpEntry
        {
            Ordinal = 1,
            Offset = 0,
            Next = new DumpPosition(source.Length, 1),
            Article = article,
            Rejection = rejection,
        };
    }

    private async Task<(RawArticle?, Rejection?)> ReadOneAsync(IDumpSource source, CancellationToken cancellationToken)
    {
        var limit = limits.Value.EntryBytes;
        if (source.Length > limit)
        {
            return (null, new(RejectionClass.EntryTooLarge, $"is {source.Length} bytes; one article may have {limit} ({DumpLimits.Section}:{nameof(DumpLimits.EntryBytes)})"));
        }

        var bytes = new byte[source.Length];
        await using var stream = await source.OpenAsync(0, cancellationToken).ConfigureAwait(false);
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var (text, rejection) = TextDecoder.Decode(bytes.AsSpan(0, read));
        return (text is null ? null : new RawArticle { Content = text }, rejection);
    }
}
