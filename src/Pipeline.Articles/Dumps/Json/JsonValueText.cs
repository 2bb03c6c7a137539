using System.Runtime.InteropServices;
using System.Text.Json;

namespace Pipeline.Dumps.Json;

/// <summary>The text of a field that is an object or an array.</summary>
internal static class JsonValueText
{
    /// <summary>Members that hold it: people, WordPress, headlines and bylines of archives, MongoDB, XML turned into JSON.</summary>
    private static readonly string[] Parts =
    [
        "name", "value", "rendered", "main", "original", "text", "html", "content", "$date", "$numberLong", "#text", "__cdata", "_",
    ];

    /// <summary>A string; the first telling member of an object; the parts of an array, paragraphs of a body or names of authors.</summary>
    public static string? Of(JsonElement value, bool allowsNumber = false) =>
        value.ValueKind switch
        {
            JsonValueKind.String => String(value),
            JsonValueKind.Number when allowsNumber => value.GetRawText(),
            JsonValueKind.Object => Parts
                .Select(part =>
                    value.TryGetProperty(part, out var inner) && inner.ValueKind is not JsonValueKind.Array ? Of(inner, allowsNumber) : null
                )
                .FirstOrDefault(text => text is not null),
            JsonValueKind.Array => Joined([
                .. value.EnumerateArray().Select(item => Of(item, allowsNumber)).OfType<string>().Where(part => part.Length > 0),
            ]),
            _ => null,
        };

    /// <summary>ninjs 2 and 3: <c>[{ "role": "main", "value": "..." }]</c>; the main one first.</summary>
    public static string? OfRole(JsonElement list)
    {
        var values =
            list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).ToList()
                : [];
        var main = values.FindIndex(item =>
            item.TryGetProperty("role", out var role) && role.ValueKind == JsonValueKind.String && role.ValueEquals("main"u8));
        return values.Count == 0 ? null : Of(values[Math.Max(main, 0)]);
    }

    private static string String(JsonElement value) => JsonText.Of(JsonMarshal.GetRawUtf8Value(value)[1..^1]);

    private static string? Joined(string[] parts) =>
        parts.Length == 0 ? null : string.Join(parts.Any(part => part.Length > 120) ? "\n\n" : ", ", parts);
}
