using System.Globalization;
using Pipeline.Cli.Estimating;
using Pipeline.Cli.Json;

namespace Pipeline.Cli.Output;

/// <summary>Estimates as a table of plain text.</summary>
internal static class EstimateTable
{
    private const string NotKnown = "not known";

    public static void Write(EstimateOutput estimate, TextWriter writer)
    {
        List<string[]> rows =
        [
            ["articles", "rejected", "repeats", "copies", "tokens in", "tokens out", $"cost {estimate.Currency}", "minutes", ""],
            .. estimate.Files.Select(Cells),
            Cells(estimate.Total),
        ];
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            writer.WriteLine($"{string.Join("  ", widths.Select((width, column) => row[column].PadLeft(width)))}  {row[^1]}".TrimEnd());
        }

        if (estimate.Total.Cost is null)
        {
            writer.WriteLine(
                $"Cost not known: set Pipeline:Prices:{Printable.Of(estimate.Model ?? "MODEL")}:Input and :Output, by the million tokens.");
        }

        if (estimate.Total.Copies > 0)
        {
            writer.WriteLine(
                estimate.CopiesReused
                    ? "The copies are not paid: each takes the summary of its first article."
                    : "The copies are paid. With Pipeline:Copies:Reuse=true, those that add nothing to their first article are not.");
        }

        if (estimate.Total.Minutes is null)
        {
            writer.WriteLine("Minutes not known: give the quota by --tpm and --rpm.");
        }
    }

    private static string[] Cells(Estimate estimate) =>
    [
        Number(estimate.Articles),
        Number(estimate.Rejected),
        Number(estimate.Repeats),
        Number(estimate.Copies),
        Number(estimate.InputTokens),
        Number(estimate.OutputTokens),
        estimate.Cost?.ToString("0.0000", CultureInfo.InvariantCulture) ?? NotKnown,
        estimate.Minutes?.ToString("0.0", CultureInfo.InvariantCulture) ?? NotKnown,
        estimate.Path is null ? "total" : Printable.Of(estimate.Path),
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
