using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Pipeline.Dumps.Xml;

namespace Pipeline.Dumps.Json;

/// <summary>
/// A table turned on its side, as data frames write it: <c>{"title": [...], "text": [...]}</c>, or with objects by row number.
/// </summary>
internal static class JsonColumns
{
    /// <returns>The rows as JSON objects; none when a title's and a text's column do not stand side by side.</returns>
    public static IEnumerable<byte[]> Rows(JsonElement table, FieldNames names)
    {
        if (table.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        var columns = table.EnumerateObject().Where(member => Count(member.Value) > 1)
            .Select(member => (Name: member.Name, Field: names.Known(member.Name)?.Field, Cells: Cells(member.Value))).ToList();
        var texts = columns.Find(column => column.Field == ArticleField.Body);
        var titles = columns.Find(column => column.Field == ArticleField.Title);
        if (texts.Cells is null || titles.Cells is null || texts.Cells.Count != titles.Cells.Count
            || !titles.Cells.TrueForAll(IsText) || !texts.Cells.TrueForAll(IsText))
        {
            yield break;
        }

        columns.RemoveAll(column => column.Cells.Count != texts.Cells.Count);
        for (var row = 0; row < texts.Cells.Count; row++)
        {
            yield return Row(columns, row);
        }
    }

    private static bool IsText(JsonElement cell) => cell.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static byte[] Row(List<(string Name, ArticleField? Field, List<JsonElement> Cells)> columns, int row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var column in columns)
            {
                writer.WritePropertyName(column.Name);
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(column.Cells[row]), skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static int Count(JsonElement column) => column.ValueKind switch
    {
        JsonValueKind.Array => column.GetArrayLength(),
        JsonValueKind.Object => column.EnumerateObject().All(cell => cell.Name.All(char.IsAsciiDigit)) ? column.GetPropertyCount() : 0,
        _ => 0,
    };

    private static List<JsonElement> Cells(JsonElement column) =>
        column.ValueKind == JsonValueKind.Array ? [.. column.EnumerateArray()] : [.. column.EnumerateObject().Select(cell => cell.Value)];
}
