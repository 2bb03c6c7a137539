using System.Text.Json;

namespace Pipeline.Dumps.Detection;

/// <summary>Tells one JSON document from a JSON object a line, and both from prose that begins with a bracket.</summary>
internal static class JsonShape
{
    /// <param name="head">UTF-8, from the first bracket on.</param>
    /// <param name="extension">Decides only where the bytes leave it open.</param>
    public static string? Detect(ReadOnlySpan<byte> head, string extension)
    {
        var namedLines = extension is ".ndjson" or ".jsonl";
        var firstLine = head.IndexOf((byte)'\n');
        try
        {
            var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 }));
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                _ = reader.TrySkip();
                return DumpFormat.Json;
            }

            if (!reader.TrySkip())
            {
                return namedLines && firstLine < 0 ? DumpFormat.Ndjson : DumpFormat.Json;
            }

            // Objects that stand behind one another without being lines are one document, if an odd one.
            var first = head[..(int)reader.BytesConsumed];
            var rest = head[first.Length..].TrimStart(" \t\r"u8);
            return namedLines || (first.IndexOf((byte)'\n') < 0 && rest is [(byte)'\n', ..] && !rest.Trim(" \t\r\n\0"u8).IsEmpty)
                ? DumpFormat.Ndjson
                : DumpFormat.Json;
        }
        catch (JsonException)
        {
            // Broken within the first object: lines that each open one are still lines.
            var next = firstLine < 0 ? [] : head[(firstLine + 1)..].TrimStart(" \t\r\n"u8);
            return namedLines || next.StartsWith("{\""u8) ? DumpFormat.Ndjson
                : extension == ".json" || head.StartsWith("{\""u8) || head.StartsWith("[{\""u8) ? DumpFormat.Json
                : null;
        }
    }
}
