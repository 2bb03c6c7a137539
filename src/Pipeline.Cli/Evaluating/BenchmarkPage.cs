using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Cli.Evaluating.Reports;

namespace Pipeline.Cli.Evaluating;

/// <summary>The checker's errors on statements written by hand, from docs/benchmarks.md.</summary>
internal static partial class BenchmarkPage
{
    private const string Head = "| statements by hand |";

    public static IReadOnlyList<CheckerErrors> CheckerErrors { get; } = Read();

    private static List<CheckerErrors> Read()
    {
        using var stream = typeof(BenchmarkPage).Assembly.GetManifestResourceStream("benchmarks.md")!;
        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd().ReplaceLineEndings("\n");
        var table = page[page.IndexOf(Head, StringComparison.Ordinal)..];
        return
        [
            .. Row()
                .Matches(table[..table.IndexOf("\n\n", StringComparison.Ordinal)])
                .Select(row => new CheckerErrors(Number(row, 1), Number(row, 2), Number(row, 3))),
        ];
    }

    private static int Number(Match row, int group) => int.Parse(row.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\d+)[^|]* \| (\d+) %[^|]*\| (\d+) %", RegexOptions.Multiline)]
    private static partial Regex Row();
}
