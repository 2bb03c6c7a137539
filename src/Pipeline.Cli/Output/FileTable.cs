using System.Globalization;

namespace Pipeline.Cli.Output;

/// <summary>The table at the end of a run: a line per file, numbers to the right, the file's name last, as it may be long.</summary>
internal static class FileTable
{
    /// <summary>Files that have a line; of more, the rest is counted.</summary>
    private const int Most = 50;

    private static readonly string[] Header = ["articles", "delivered", "rejected", "failed", "tokens", "cost", "seconds"];

    public static IEnumerable<string> Lines(IReadOnlyList<FileTotals> files)
    {
        if (files.Count == 0)
        {
            yield break;
        }

        var shown = files.Take(Most).Select(file => (Cells: Cells(file), file.Path)).ToList();
        var widths = Header.Select((name, column) => shown.Max(file => Math.Max(name.Length, file.Cells[column].Length))).ToArray();
        yield return Line(Header, widths, "file");
        foreach (var (cells, path) in shown)
        {
            yield return Line(cells, widths, path);
        }

        if (files.Count > Most)
        {
            yield return $"... and {files.Count - Most} files more";
        }
    }

    private static string[] Cells(FileTotals file) =>
    [
        Number(file.Articles),
        Number(file.Delivered),
        Number(file.Rejected),
        Number(file.Failed),
        // Answers of articles that failed were paid for too, and nobody has counted their tokens.
        string.Create(CultureInfo.InvariantCulture, $"{(file.Failed > 0 && file.Cost is not 0 ? ">" : "")}{file.Tokens}"),
        file.Cost?.ToString("0.######", CultureInfo.InvariantCulture) ?? "?",
        file.Time is { } time ? Math.Max(0, time.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture) : "open",
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Line(string[] cells, int[] widths, string path) =>
        string.Join("  ", cells.Zip(widths, (cell, width) => cell.PadLeft(width)).Append(Printable.Of(path).ReplaceLineEndings(" ")));
}
