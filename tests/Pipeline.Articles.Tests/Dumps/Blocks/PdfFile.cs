using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Pipeline.Tests.Dumps.Blocks;

/// <summary>Makes PDF files: set pages, and raw objects.</summary>
internal static class PdfFile
{
    /// <summary>A line of text at a place, in points from the lower left corner.</summary>
    internal readonly record struct Line(string Text, double X, double Y, double Size = 10, bool IsBold = false);

    public static byte[] Of(Action<PdfDocumentBuilder>? properties, params IReadOnlyList<Line>[] pages)
    {
        var builder = new PdfDocumentBuilder();
        var (roman, bold) = (builder.AddStandard14Font(Standard14Font.TimesRoman), builder.AddStandard14Font(Standard14Font.TimesBold));
        properties?.Invoke(builder);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var line in lines)
            {
                page.AddText(line.Text, line.Size, new PdfPoint(line.X, line.Y), line.IsBold ? bold : roman);
            }
        }

        return builder.Build();
    }

    /// <summary>Lines one below the other.</summary>
    public static IEnumerable<Line> Column(double x, double y, params string[] lines) =>
        lines.Select((text, i) => new Line(text, x, y - (12 * i)));

    /// <summary>A file of these objects; the first is the catalogue.</summary>
    public static byte[] Raw(params IEnumerable<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        var count = 1;
        foreach (var (i, body) in objects.Index())
        {
            count++;
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        return Encoding.Latin1.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}xref\n0 {count}\n{table}trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{file.Length}\n%%EOF"));
    }

    public static string Stream(string content, string entries = "") =>
        $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";

    public static string Deflated(string content, string entries = "")
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        return Stream(Encoding.Latin1.GetString(bytes.ToArray()), $"/Filter/FlateDecode{entries}");
    }
}
