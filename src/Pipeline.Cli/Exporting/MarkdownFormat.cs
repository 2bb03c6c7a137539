using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Contracts;

namespace Pipeline.Cli.Exporting;

/// <summary>A section a summary, with the evidence as quotations. Text from articles is text, never markup.</summary>
internal sealed partial class MarkdownFormat : IExportFormat
{
    public void Begin(TextWriter writer)
    {
    }

    public void Write(string eventId, ArticleSummarized data, TextWriter writer)
    {
        writer.WriteLine($"## {Text(data.Headline)}");
        writer.WriteLine();
        var origin = new[]
        {
            data.Site,
            data.Byline,
            data.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            data.Url,
            $"{data.Dump.Name}#{data.Ordinal}",
        };
        writer.WriteLine($"*{Text(string.Join(", ", origin.Where(part => !string.IsNullOrEmpty(part))))}*");
        writer.WriteLine();
        writer.WriteLine(Text(data.Summary));
        writer.WriteLine();
        foreach (var point in data.KeyPoints)
        {
            writer.WriteLine($"- {Text(point.Text)}");
            foreach (var evidence in point.Evidence.Where(evidence => evidence.Text != point.Text))
            {
                writer.WriteLine($"  > {Text(evidence.Text)}");
            }
        }

        writer.WriteLine();
    }

    private static string Text(string text) => Special().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|!~]|^[-+](?= )|^\d+(?=[.)] )")]
    private static partial Regex Special();
}
