using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Failures;

namespace Pipeline.Dumps.Json;

/// <summary>
/// One JSON document (RFC 8259; ninjs of IPTC among them): an article, an array of articles, or an object that wraps such
/// an array.
/// </summary>
internal sealed class JsonReader(JsonEntries known, IOptions<DumpLimits> limits) : IDumpReader
{
    public string Format => DumpFormat.Json;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = known.For(source.Name);
        var utf8 = await Utf8Source.OfAsync(source, cancellationToken);
        await using var stream = await utf8.OpenAsync(from.Offset, cancellationToken);
        var scanner = new JsonScanner(stream, from.Offset, limits.Value);
        if (from.Offset == 0 && !await scanner.EnterArrayAsync(cancellationToken))
        {
            var whole = await scanner.ReadRestAsync(cancellationToken);
            var ordinal = 0;
            foreach (var (article, rejection) in Whole(whole, entries).Skip(from.Ordinal))
            {
                ordinal++;
                yield return Entry(0, whole.Length, new DumpPosition(0, from.Ordinal + ordinal), article, rejection);
            }

            yield break;
        }

        var position = from;
        while (await scanner.NextAsync(cancellationToken) is { } element)
        {
            var (article, rejection) =
                element.Length <= limits.Value.EntryBytes
                    ? ReaderFailure.Caught(() => entries.Parse(element))
                    : limits.Value.EntryTooLarge("an element of the array has more bytes");
            var next = new DumpPosition(scanner.Offset, position.Ordinal + 1);
            limits.Value.Check(next);
            yield return Entry(scanner.Offset - element.Length, element.Length, next, article, rejection);
            position = next;
        }
    }

    private DumpEntry Entry(long offset, long length, DumpPosition next, RawArticle? article, Problem? rejection) =>
        new()
        {
            Ordinal = next.Ordinal,
            Offset = offset,
            Length = length,
            Format = Format,
            Next = next,
            Article = article,
            Rejection = rejection,
        };

    /// <summary>The object's own article; else those of the objects in it or behind it that have text.</summary>
    private static IReadOnlyList<EntryContent> Whole(ReadOnlyMemory<byte> json, JsonEntry entries)
    {
        if (entries.Passed(json.Span) is { } passed)
        {
            return [passed];
        }

        if (entries.ParseColumns(json) is { Count: > 0 } rows)
        {
            return rows;
        }

        var content = entries.Parse(json);
        var list = content.Article is { IsTeaser: true } ? entries.ParseList(json) : content.Rejection?.Class switch
        {
            RejectionClass.NoText => entries.ParseList(json),
            RejectionClass.Malformed => entries.ParseSequence(json),
            _ => [],
        };
        return list.Count > 0 ? list : [content];
    }
}
