using System.Globalization;
using Spectre.Console;
using Phrase = Spectre.Console.Text;

namespace Pipeline.Cli.Output;

/// <summary>Tables without lines; text from outside cannot steer the terminal.</summary>
internal static class PlainTable
{
    /// <summary>Characters between two columns.</summary>
    public const int Gap = 2;

    public static Table Create(params IEnumerable<string> columns)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var column in columns)
        {
            table.AddColumn(
                new TableColumn(new Phrase(column, new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, Gap, 0) });
        }

        return table;
    }

    public static void AddRow(Table table, params IEnumerable<string> cells) => table.AddRow(cells.Select(cell => new Phrase(Line(cell))));

    /// <summary>A name and a value a line; what has no value has no line.</summary>
    public static void WriteFields(IAnsiConsole console, params IEnumerable<(string Name, string Value)> fields)
    {
        var table = Create("", "").HideHeaders();
        foreach (var (name, value) in fields.Where(field => field.Value.Length > 0))
        {
            AddRow(table, name, value);
        }

        console.Write(table);
    }

    /// <summary>In UTC, to the second; nothing for none.</summary>
    public static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static string Line(string text) => Printable.Of(text).ReplaceLineEndings(" ");
}
