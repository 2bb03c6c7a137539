using System.Globalization;
using Pipeline.Cli.Problems;
using Pipeline.Documents;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>Dead letters, a line each.</summary>
internal static class DeadLetterTable
{
    public static void Write(IReadOnlyList<DeadLetter> letters, IAnsiConsole console)
    {
        var table = PlainTable.Create("time", "stage", "class", "attempts", "id", "dump", "reason");
        foreach (var letter in letters)
        {
            PlainTable.AddRow(
                table,
                PlainTable.Time(letter.Time),
                letter.Stage,
                letter.Class,
                letter.Attempts.ToString(CultureInfo.InvariantCulture),
                letter.Id,
                letter.Ordinal is { } ordinal ? $"{letter.DumpName}#{ordinal}" : letter.DumpName ?? "",
                letter.Reason);
        }

        console.Write(table);
        RemedyLines.Write(letters.Select(letter => letter.Class), console);
    }
}
