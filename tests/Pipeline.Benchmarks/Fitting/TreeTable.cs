using System.Globalization;
using Pipeline.Cleaning.Learned;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>Writes trees as the cleaner reads them.</summary>
internal static class TreeTable
{
    public static void Write(TextWriter writer, IEnumerable<SymmetricTree> trees, IReadOnlyList<string> names, string what, string command)
    {
        writer.WriteLine($"# Log-odds that {what}. Fitted on WCXB, the Web Content Extraction Benchmark");
        writer.WriteLine("# (M. Foley 2026, development split), Creative Commons Attribution 4.0; see docs/benchmarks.md.");
        writer.WriteLine($"# {command}");
        foreach (var tree in trees)
        {
            var questions = tree.Features.Zip(
                tree.Thresholds,
                (feature, threshold) => string.Create(CultureInfo.InvariantCulture, $"{names[feature]}>{threshold}"));
            writer.WriteLine(
                $"{string.Join(' ', questions)} | {string.Join(' ', tree.Leaves.Select(leaf => leaf.ToString(CultureInfo.InvariantCulture)))}"
            );
        }
    }
}
