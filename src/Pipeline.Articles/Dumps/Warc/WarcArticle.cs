using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Failures;

namespace Pipeline.Dumps.Warc;

/// <summary>A WARC record to an article: a response with status 200 and an HTML body, or a page's text (WET).</summary>
internal static class WarcArticle
{
    /// <returns>Nothing when the record is not of a kind that holds articles.</returns>
    public static EntryContent? Read(WarcRecord record, DumpLimits limits)
    {
        if (record.IsUnreadable)
        {
            return new Problem(RejectionClass.Malformed, $"{record.Length} bytes between two WARC records are no record");
        }

        if (record.IsTooLarge)
        {
            return limits.EntryTooLarge("a WARC record has more bytes");
        }

        if (record.Block is not { } block)
        {
            return null;
        }

        var type = record.Headers.GetValueOrDefault("content-type", "");
        return record.Type switch
        {
            "response" when type.Length == 0 || type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) =>
                ReaderFailure.CaughtOrNone(() => Response(record, block, limits)),
            "resource" when HttpResponse.IsHtml(type) =>
                ReaderFailure.Caught(() => Page(record, block, HttpResponse.CharsetOf(type))),
            "conversion" when type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) =>
                ReaderFailure.Caught(() => Plain(record, block)),
            _ => null,
        };
    }

    /// <summary>A crawl that was read to its end and held no page.</summary>
    public static DumpRejectedException NonePresent(int records) =>
        new(
            new(
                RejectionClass.NotAnArticle,
                $"holds no article: none of its {records} records is a page that was fetched (status 200, HTML) or the text of one"));

    private static EntryContent? Response(WarcRecord record, ReadOnlyMemory<byte> block, DumpLimits limits)
    {
        var response = HttpResponse.Parse(block);
        var type = response?.ContentType ?? record.Headers.GetValueOrDefault("warc-identified-payload-type");
        if (response is not { Status: 200 } || (type is not null && !HttpResponse.IsHtml(type)))
        {
            return null;
        }

        try
        {
            return response.Body(limits.EntryBytes) is { } body
                ? type is null && !HttpResponse.BeginsAsHtml(body.Span) ? default(EntryContent?)
                : body.IsEmpty
                    ? new Problem(RejectionClass.Empty, "the response has an empty body")
                    : Page(record, body, HttpResponse.CharsetOf(response.ContentType))
                : limits.EntryTooLarge("a page has more bytes");
        }
        catch (InvalidDataException)
        {
            return new Problem(RejectionClass.Malformed, "the response's compressed body is broken");
        }
    }

    private static EntryContent Page(WarcRecord record, ReadOnlyMemory<byte> body, string? charset)
    {
        var (text, rejection) = TextDecoder.Decode(body.Span, charset ?? Charset.Declared(body.Span));
        return text is null ? rejection! : new RawArticle { Content = text, Markup = Markup.Html, Url = record.Url };
    }

    private static EntryContent Plain(WarcRecord record, ReadOnlyMemory<byte> body)
    {
        var (text, rejection) = TextDecoder.Decode(body.Span, "utf-8");
        return text is null ? rejection! : new RawArticle { Content = text, Url = record.Url };
    }
}
