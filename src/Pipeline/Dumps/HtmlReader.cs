using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>A saved web page: the whole dump is one article.</summary>
internal sealed class HtmlReader(IOptions<DumpLimits> limits) : IDumpReader
{
    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body"];

    public string Form => "html";

    public bool Recognizes(DumpHead head) => head.Extension switch
    {
        ".html" or ".htm" or ".xhtml" => true,
        ".txt" or ".text" or ".md" => false,
        _ => OpensAsPage(head.Bytes.Span),
    };

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
        return bytes.AsSpan(0, read).IndexOfAnyExcept((byte)0) < 0
            ? (null, new(RejectionClass.Empty, "holds nothing but zero bytes"))
            : (new RawArticle { Content = HtmlDecoder.Decode(bytes.AsSpan(0, read)), Markup = Markup.Html }, null);
    }

    private static bool OpensAsPage(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return Array.Exists(Openings, opening => start.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
    }
}
