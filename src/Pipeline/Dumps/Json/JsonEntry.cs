using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>The bytes of one JSON value to an article.</summary>
internal sealed class JsonEntry(JsonArticle articles, IOptions<DumpLimits> limits)
{
    public (RawArticle?, Rejection?) Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return From(json.Span);
        }
        catch (JsonException e)
        {
            return (null, Explain(e, json));
        }
    }

    /// <summary>The articles of the first array, outermost first, that holds any.</summary>
    public IReadOnlyList<(RawArticle?, Rejection?)> ParseList(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = limits.Value.JsonDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var waiting = new Queue<JsonElement>([document.RootElement]);
        while (waiting.TryDequeue(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                var list = element.EnumerateArray().Select(item => From(JsonMarshal.GetRawUtf8Value(item))).ToList();
                if (list.Exists(entry => entry.Item1 is not null))
                {
                    return list;
                }

                foreach (var item in element.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject())
                {
                    waiting.Enqueue(property.Value);
                }
            }
        }

        return [];
    }

    private (RawArticle?, Rejection?) From(ReadOnlySpan<byte> json)
    {
        var options = ReaderOptions(limits.Value.JsonDepth);
        try
        {
            return articles.From(json, options);
        }
        catch (DecoderFallbackException)
        {
            var (text, rejection) = TextDecoder.Decode(json);
            return text is null ? (null, rejection) : articles.From(Encoding.UTF8.GetBytes(text), options);
        }
    }

    private static JsonReaderOptions ReaderOptions(int depth) => new() { MaxDepth = depth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private Rejection Explain(JsonException e, ReadOnlyMemory<byte> json) => IsTooDeep(json.Span)
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
}
