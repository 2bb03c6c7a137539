using Pipeline.Cli.Output;
using Pipeline.Problems;
using Spectre.Console;

namespace Pipeline.Cli.Problems;

/// <summary>What to do about the problems that were shown, a line a class.</summary>
internal static class RemedyLines
{
    public static void Write(IEnumerable<string> classes, IAnsiConsole console)
    {
        var known = classes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(one => (Class: one, Remedy: Remedies.Of(one)))
            .Where(one => one.Remedy.Length > 0)
            .ToList();
        if (known.Count > 0)
        {
            console.WriteLine();
            PlainTable.WriteFields(console, known.Select(one => ($"-> {one.Class}", one.Remedy)));
        }
    }
}
