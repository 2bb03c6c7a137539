using System.Text.Json;
using Pipeline.Dumps.Xml;

namespace Pipeline.Dumps.Json;

/// <summary>Walks through the elements of a JSON array of any length, one in memory at a time.</summary>
internal sealed class JsonScanner(Stream stream, long offset, DumpLimits limits)
{
    /// <summary>Members that feeds, search engines and APIs keep their articles in.</summary>
    private static readonly HashSet<string> ListNames = new(
        [
            "articles", "docs", "items", "results", "entries", "hits", "news", "stories", "posts", "records", "rows", "documents", "data",
            "response", "value", "values", "feed", "list", "@graph",
        ],
        StringComparer.OrdinalIgnoreCase);

    private byte[] buffer = new byte[DumpHead.Size];
    private int start;
    private int end;
    private bool isLast;

    /// <summary>Where reading stands, in bytes from the start of the dump.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>Goes behind the bracket of the array that holds the articles; false, and nothing moved, when there is none.</summary>
    public async Task<bool> EnterArrayAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (found, needsMore) = FindArray();
            if (found >= 0)
            {
                Consume(found);
                return true;
            }

            if (!needsMore || isLast || end - start >= limits.EntryBytes)
            {
                return false;
            }

            await FillAsync(cancellationToken);
        }
    }

    /// <returns>The next element, valid until the next call; null at the array's end.</returns>
    /// <exception cref="DumpRejectedException">The array is broken from here on, or an element is too large.</exception>
    public async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            var skipped = rest.IndexOfAnyExcept(" \t\r\n,"u8);
            Consume(skipped < 0 ? rest.Length : skipped);
            if (start < end)
            {
                if (buffer[start] == (byte)']')
                {
                    return null;
                }

                if (Measure() is > 0 and var length)
                {
                    var element = buffer.AsMemory(start, length);
                    Consume(length);
                    return element;
                }

                if (end - start > limits.EntryBytes)
                {
                    throw new DumpRejectedException(
                        limits.EntryTooLarge($"an element at offset {Offset} has more bytes"));
                }
            }

            if (isLast)
            {
                throw new DumpRejectedException(
                    new(RejectionClass.Malformed, $"the JSON ends within its array, at offset {Offset + end - start}; the dump is cut off")
                );
            }

            await FillAsync(cancellationToken);
        }
    }

    /// <exception cref="DumpRejectedException">There is more than an entry may have.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadRestAsync(CancellationToken cancellationToken)
    {
        while (!isLast && end - start <= limits.EntryBytes)
        {
            await FillAsync(cancellationToken);
        }

        if (end - start > limits.EntryBytes)
        {
            throw new DumpRejectedException(limits.EntryTooLarge("the object has more bytes"));
        }

        var rest = buffer.AsMemory(start, end - start);
        return rest.Span.StartsWith("\uFEFF"u8) ? rest[3..] : rest;
    }

    /// <returns>Length of the value at <see cref="start"/>; 0 when not all of it is there yet.</returns>
    private int Measure()
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isLast, new JsonReaderState(Options));
        try
        {
            return
                reader.Read()
                && reader.TrySkip()
                && (isLast || reader.BytesConsumed < end - start || reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                ? (int)reader.BytesConsumed
                : 0;
        }
        catch (JsonException) when (isLast && end - start == reader.BytesConsumed)
        {
            return 0;
        }
        catch (JsonException)
        {
            throw new DumpRejectedException(
                new(RejectionClass.Malformed, $"is not JSON from offset {Offset + reader.BytesConsumed} on; what came before is read"));
        }
    }

    private (int Found, bool NeedsMore) FindArray()
    {
        var mark = Offset == 0 && buffer.AsSpan(start, end - start).StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(buffer.AsSpan(start + mark, end - start - mark), isLast, new JsonReaderState(Options));
        var path = new Stack<bool>();
        var named = true;
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        named = ListNames.Contains(reader.GetString()!);
                        break;
                    case JsonTokenType.StartArray when named && path.All(isNamed => isNamed):
                        return (mark + (int)reader.BytesConsumed, false);
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        path.Push(named);
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        path.Pop();
                        break;
                }
            }

            return (-1, !isLast && (path.Count > 0 || reader.TokenType == JsonTokenType.None));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken, or a name that is no text: the object's own parser says what is wrong.
            return (-1, false);
        }
    }

    // Deeper nesting is measured here and judged by the entry's parser, alone.
    private static JsonReaderOptions Options =>
        new()
        {
            MaxDepth = 100_000,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        };

    private void Consume(int count) => (start, Offset) = (start + count, Offset + count);

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
        }

        // Twice as much each time, or measuring a long element again after each small read would be quadratic.
        var wanted = buffer.Length - end;
        var read = await stream.ReadAtLeastAsync(buffer.AsMemory(end), wanted, throwOnEndOfStream: false, cancellationToken);
        isLast = read < wanted;
        end += read;
    }
}
