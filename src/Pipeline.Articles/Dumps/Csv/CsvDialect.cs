using Pipeline.Dumps.Xml;

namespace Pipeline.Dumps.Csv;

/// <summary>How a table separates its columns, and their names.</summary>
internal sealed record CsvDialect(char Delimiter, IReadOnlyList<string> Columns)
{
    // What a body's or title's column is called; prose seldom begins with two of these between commas.
    private static readonly HashSet<string> Known =
    [
        "text", "body", "content", "articlebody", "maintext", "fulltext", "articletext", "article", "story", "title", "headline", "url",
        "link", "date", "published", "publishedat", "publishdate", "author", "authors", "byline", "source", "publication", "id", "language",
        "section", "category", "description", "summary",
    ];

    /// <summary>Reads the header line; null when the text does not begin like a table.</summary>
    public static CsvDialect? Detect(string text, string extension)
    {
        var named = extension is ".csv" or ".tsv" or ".tab";
        var body = text.TrimStart('\uFEFF', '\r', '\n');
        var declared = body.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && body.Length > 4 ? body[4] : '\0';
        body = declared == '\0' ? body : body[(body.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        CsvDialect? best = null;
        foreach (var delimiter in declared == '\0' ? ",\t;|" : declared.ToString())
        {
            var end = CsvRecords.FindEnd(
                System.Text.Encoding.UTF8.GetBytes(body[..Math.Min(body.Length, 8192)]),
                (byte)delimiter,
                isLast: true);
            var line =
                end <= 0
                    ? body[..Math.Min(body.Length, 8192)]
                    : System.Text.Encoding.UTF8.GetString(
                        System.Text.Encoding.UTF8.GetBytes(body[..Math.Min(body.Length, 8192)]).AsSpan(0, end));
            var columns = CsvRecords.Fields(line, delimiter);
            if (
                columns.Count > 1
                && columns.Count > (best?.Columns.Count ?? 0)
                && columns.All(column => column.Length < 64 && !column.Contains('\n', StringComparison.Ordinal)))
            {
                best = new(delimiter, [.. columns.Select(FieldNames.Normal)]);
            }
        }

        var hits = best?.Columns.Count(Known.Contains) ?? 0;
        return named || (hits >= 2 && hits * 3 >= best!.Columns.Count) ? best : null;
    }
}
