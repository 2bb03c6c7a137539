using System.Buffers;
using System.Globalization;
using Pipeline.Contracts;

namespace Pipeline.Cli.Exporting;

/// <summary>A table (RFC 4180) for spreadsheets: no cell can be taken for a formula.</summary>
internal sealed class CsvFormat : IExportFormat
{
    private static readonly string[] Columns =
    [
        "dump", "article", "published", "site", "byline", "language", "url", "title", "headline", "summary", "key_points", "model", "cost",
        "article_id", "event_id", "escalated_from", "escalated_class", "fallback_for",
    ];

    /// <summary>What a cell must be quoted for.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    public void Begin(TextWriter writer) => WriteLine(Columns, writer);

    public void Write(string eventId, ArticleSummarized data, TextWriter writer)
    {
        WriteLine(
            [
                data.Dump.Name,
                data.Ordinal.ToString(CultureInfo.InvariantCulture),
                data.PublishedAt?.ToString("O", CultureInfo.InvariantCulture),
                data.Site,
                data.Byline,
                data.Language,
                data.Url,
                data.Title,
                data.Headline,
                data.Summary,
                string.Join("\n", data.KeyPoints.Select(point => point.Text)),
                data.Model,
                data.Usage.Cost?.ToString(CultureInfo.InvariantCulture),
                data.ArticleId,
                eventId,
                data.EscalatedFrom?.Model,
                data.EscalatedFrom?.Class,
                data.FallbackFor,
            ],
            writer);
    }

    /// <summary>
    /// Spreadsheets run what begins with one of these signs, also behind blanks; an apostrophe before it makes it text (OWASP, CSV
    /// injection).
    /// </summary>
    internal static string Cell(string? text)
    {
        var safe = (text ?? "").Replace("\0", "", StringComparison.Ordinal);
        if (
            safe.TrimStart() is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..]
            || safe.StartsWith('\t')
            || safe.StartsWith('\r'))
        {
            safe = "'" + safe;
        }

        return safe.AsSpan().IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void WriteLine(IEnumerable<string?> cells, TextWriter writer)
    {
        writer.Write(string.Join(',', cells.Select(Cell)));
        writer.Write("\r\n");
    }
}
