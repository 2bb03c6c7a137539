using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Json;

/// <summary>The bytes of one JSON value to an article.</summary>
internal sealed class JsonEntry(JsonArticle articles, FieldNames names, IOptions<DumpLimits> limits)
{
    public EntryContent Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return From(json.Span);
        }
        catch (JsonException e)
        {
            return Explain(e, json);
        }
    }

    /// <summary>The limit that a document passes, before anything is made of it; null when it keeps it.</summary>
    public Problem? Passed(ReadOnlySpan<byte> json)
    {
        var values = 0;
        try
        {
            var reader = new Utf8JsonReader(json, ReaderOptions(int.MaxValue) with { AllowMultipleValues = true });
            while (values <= limits.Value.JsonValues && reader.Read())
            {
                values += reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray ? 0 : 1;
            }
        }
        catch (JsonException)
        {
            // The object's own parser says what is wrong.
        }

        return values <= limits.Value.JsonValues
            ? null
            : DumpLimits.Passed(
                RejectionClass.EntryTooLarge, "the JSON has more values", nameof(DumpLimits.JsonValues), limits.Value.JsonValues);
    }

    /// <summary>
    /// The articles of an object whose members are columns, lists of one length or objects by row number; empty when it is none.
    /// </summary>
    public IReadOnlyList<EntryContent> ParseColumns(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = Document(json);
            return [.. JsonColumns.Rows(document.RootElement, names).Select(row => From(row))];
        }
        catch (JsonException)
        {
            // The object's own parser says what is wrong.
            return [];
        }
    }

    /// <summary>The articles of the first array, outermost first, that holds any.</summary>
    public IReadOnlyList<EntryContent> ParseList(ReadOnlyMemory<byte> json)
    {
        using var document = Document(json);
        var waiting = new Queue<JsonElement>([document.RootElement]);
        while (waiting.TryDequeue(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                if (!element.EnumerateArray().Any(IsContainer))
                {
                    continue;
                }

                // Looked for first, as a list of what is rejected may be long.
                var list = element.EnumerateArray().Select(item => From(JsonMarshal.GetRawUtf8Value(item)));
                if (list.Any(entry => entry.Article is { IsTeaser: false }))
                {
                    return list.ToList();
                }

                foreach (var item in element.EnumerateArray().Where(IsContainer))
                {
                    waiting.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                // Articles by their id, and nothing else.
                var values = element
                    .EnumerateObject()
                    .Select(property => From(JsonMarshal.GetRawUtf8Value(property.Value)))
                    .TakeWhile(entry => entry.Article is { IsTeaser: false })
                    .ToList();
                if (values.Count > 0 && values.Count == element.GetPropertyCount())
                {
                    return values;
                }

                foreach (var property in element.EnumerateObject().Where(property => IsContainer(property.Value)))
                {
                    waiting.Enqueue(property.Value);
                }
            }
        }

        return [];
    }

    private static bool IsContainer(JsonElement element) => element.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    /// <summary>
    /// The articles of objects that stand behind one another, with or without line ends; empty when there is no more than one.
    /// </summary>
    public IReadOnlyList<EntryContent> ParseSequence(ReadOnlyMemory<byte> json)
    {
        var list = new List<EntryContent>();
        try
        {
            for (var rest = json; !(rest = rest.TrimStart(" \t\r\n,\u001E"u8)).IsEmpty;)
            {
                // Not as the final block: what stands behind the value is the next one's.
                var reader = new Utf8JsonReader(rest.Span, isFinalBlock: false, new JsonReaderState(ReaderOptions(int.MaxValue)));
                if (!reader.Read() || !reader.TrySkip())
                {
                    list.Add(Parse(rest));
                    break;
                }

                list.Add(Parse(rest[..(int)reader.BytesConsumed]));
                rest = rest[(int)reader.BytesConsumed..];
            }
        }
        catch (JsonException e)
        {
            list.Add(Explain(e, json));
        }

        return list.Count > 1 && list.Exists(entry => entry.Article is not null) ? list : [];
    }

    private EntryContent From(ReadOnlySpan<byte> json)
    {
        var options = ReaderOptions(limits.Value.JsonDepth);
        try
        {
            return articles.From(json, options);
        }
        catch (DecoderFallbackException)
        {
            var (text, rejection) = TextDecoder.Decode(json);
            return text is null ? rejection! : articles.From(Encoding.UTF8.GetBytes(text), options);
        }
    }

    private static JsonReaderOptions ReaderOptions(int depth) =>
        new()
        {
            MaxDepth = depth,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        };

    private Problem Explain(JsonException e, ReadOnlyMemory<byte> json) => IsTooDeep(json.Span)
        ? DumpLimits.Passed(RejectionClass.TooDeep, "the JSON nests deeper", nameof(DumpLimits.JsonDepth), limits.Value.JsonDepth)
        : new(RejectionClass.Malformed, $"is not JSON at byte {e.BytePositionInLine ?? 0} of its line {(e.LineNumber ?? 0) + 1}");

    private bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, ReaderOptions(int.MaxValue));
            while (reader.Read())
            {
                if (reader.CurrentDepth >= limits.Value.JsonDepth)
                {
                    return true;
                }
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private JsonDocument Document(ReadOnlyMemory<byte> json) => JsonDocument.Parse(
        json,
        new JsonDocumentOptions
        {
            MaxDepth = limits.Value.JsonDepth,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        });
}
