using System.Globalization;
using System.IO.Compression;
using System.Text;
using Pipeline.Tests.Dumps.Blocks;

namespace Pipeline.Tests.Dumps.Fuzzing;

/// <summary>Files that are of their format, but for what their <see cref="Shape"/> exaggerates.</summary>
internal static class StructuredFile
{
    private const string Sentence = "The ferry from Kelmouth is late, the harbour board said on Monday. ";

    public static IReadOnlyDictionary<string, Func<Shape, byte[]>> Makers { get; } = new Dictionary<string, Func<Shape, byte[]>>
    {
        ["a.txt"] = shape => Text(Repeat(shape.Count, i => $"Title: {Word(shape, i)}\n\n{Sentence}\n\n---\n\n")),
        ["a.md"] = shape => Text($"# {Word(shape, 0)}\n\n{Repeat(shape.Depth, _ => "> ")}{Sentence}\n{Repeat(shape.Count, _ => "- *a\n")}"),
        ["a.html"] = shape => Text(Page(shape)),
        ["a.json"] = shape => Text($"{Repeat(shape.Depth, _ => "{\"x\":[")}{Objects(shape, ",")}{Repeat(shape.Depth, _ => "]}")}"),
        ["a.ndjson"] = shape => Text(Objects(shape, "\n")),
        ["a.csv"] = shape => Text($"title,text{Repeat(shape.Depth, i => $",c{i}")}\n{Repeat(shape.Count, i => $"{Word(shape, i)},\"{Sentence}\n")}"),
        ["a.rss"] = shape => Text($"<rss version=\"2.0\"><channel>{Repeat(shape.Count, i => Item(shape, i))}</channel></rss>"),
        ["a.atom"] = shape => Text($"<feed xmlns=\"http://www.w3.org/2005/Atom\">{Repeat(shape.Count, i => $"<entry a{i}=\"{Word(shape, i)}\"><title>x</title><content type=\"html\">{Sentence}&lt;p&gt;</content></entry>")}</feed>"),
        ["a.nitf.xml"] = shape => Text($"<nitf><head><title>{Word(shape, 0)}</title></head><body><body.content>{Repeat(shape.Depth, _ => "<block>")}{Repeat(shape.Count, _ => $"<p>{Sentence}")}</body.content></body></nitf>"),
        ["a.newsml.xml"] = shape => Text($"<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>{Repeat(shape.Count, i => $"<newsItem guid=\"{Word(shape, i)}\"><contentSet><inlineXML><html><body>{Repeat(shape.Depth, _ => "<div>")}{Sentence}</body></html></inlineXML></contentSet></newsItem>")}</itemSet></newsMessage>"),
        ["a.eml"] = shape => Text(Message(shape)),
        ["a.mbox"] = shape => Text(Repeat(Math.Min(shape.Count, 300), i => $"From - Mon Mar  2 10:00:00 2026\n{Message(shape with { Count = 1 + (i % 7) })}\n\n")),
        ["a.mhtml"] = shape => Text($"MIME-Version: 1.0\nSubject: x\n{Multipart(shape)}"),
        ["a.iptc"] = shape => Text(Repeat(shape.Count, i => $"\u0001abc{i}\r\n\u0002{Word(shape, i)}=\r\n{Sentence}\r\n\u0003021000 mar 26\r\n\u0004")),
        ["a.warc"] = shape => Text(Repeat(shape.Count, i => Record(shape, i))),
        ["a.warc.gz"] = shape => [.. Enumerable.Range(0, Math.Min(shape.Count, 50)).SelectMany(i => Gzip(Text(Record(shape, i))))],
        ["a.ndjson.gz"] = shape => Gzip(Text(Objects(shape, "\n"))),
        ["a.gz"] = shape => Enumerable.Range(0, Math.Min(shape.Depth, 12)).Aggregate(Text(Objects(shape, "\n")), (bytes, _) => Gzip(bytes)),
        ["a.tar"] = shape => [.. Enumerable.Range(0, Math.Min(shape.Count, 200)).SelectMany(i => TarFile(shape, i)), .. new byte[1024]],
        ["a.zip"] = shape => Zip(shape),
        ["a.docx"] = shape => DocxFile.Of($"{Repeat(shape.Depth, _ => "<w:tbl><w:tr><w:tc>")}{Repeat(shape.Count, i => DocxFile.Paragraph(Word(shape, i)))}"),
        ["a.pdf"] = shape => PdfFile.Raw(
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{Repeat(shape.Depth, _ => "3 0 R ")}]/Count {(1 + shape.Lie).ToString(CultureInfo.InvariantCulture)}>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            PdfFile.Stream($"BT /F 12 Tf 50 700 Td {Repeat(shape.Count, _ => $"(The ferry is late) Tj q 0 -14 Td ")} ET"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
    };

    /// <summary>As it is, cut anywhere, or with another file in it or behind it.</summary>
    public static byte[] Of(string name, Random random, int most)
    {
        var bytes = Makers[name](Shape.Of(random, most));
        var other = Makers.Values.ElementAt(random.Next(Makers.Count))(Shape.Of(random, Math.Min(most, 50)));
        var at = random.Next(bytes.Length + 1);
        return random.Next(6) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. other, .. bytes[at..]],
            2 => [.. bytes, .. other],
            3 => [.. other, .. bytes],
            _ => bytes,
        };
    }

    private static string Page(Shape shape) =>
        $"<html><head><title>{Word(shape, 0)}</title>{Repeat(shape.Count, i => $"<meta name=a{i} content=b>")}</head><body>"
        + $"{Repeat(shape.Depth, i => i % 3 == 0 ? "<div>" : i % 3 == 1 ? "<ul><li>" : "<table><td>")}"
        + $"{Repeat(shape.Count, i => $"<p a{i}='{Word(shape, i)}'>{Sentence}</b>")}";

    private static string Objects(Shape shape, string between) => string.Join(
        between,
        Enumerable.Range(0, shape.Count).Select(i => $"{{\"title\":\"{Word(shape, i)}\",\"text\":\"{Sentence}\",\"k{i}\":[1,null,{{}}]}}"));

    private static string Item(Shape shape, int i) =>
        $"<item {Repeat(Math.Min(shape.Depth, 2000), n => $"a{n}='' ")}><title>{Word(shape, i)}</title><description>{Sentence}</description>"
        + $"{(i % 5 == 0 ? Repeat(shape.Depth, _ => "<a>") + Repeat(shape.Depth, _ => "</a>") : "")}</item>";

    private static string Message(Shape shape) => $"From: a@example.org\nSubject: {Word(shape, 0)}\n{Multipart(shape)}";

    private static string Multipart(Shape shape) =>
        Repeat(Math.Min(shape.Depth, 200), i => $"Content-Type: multipart/mixed; boundary=\"b{i}\"\n\n--b{i}\n")
        + Repeat(shape.Count, i => $"--b0\nContent-Type: text/{(i % 2 == 0 ? "plain" : "html")}\nX-A: {Word(shape, i)}\n\n{Sentence}\n");

    private static string Record(Shape shape, int i)
    {
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-A: {Word(shape, i)}\r\n\r\n<title>x</title><p>{Sentence}";
        var length = (http.Length + (i % 9 == 8 ? shape.Lie : 0)).ToString(CultureInfo.InvariantCulture);
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/{i}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n{http}\r\n\r\n";
    }

    private static IEnumerable<byte> TarFile(Shape shape, int i)
    {
        var content = Text($"{Word(shape, i)}\n\n{Sentence}");
        var header = new byte[512];
        Text($"a{i}.txt").CopyTo(header, 0);
        Text("0000644\0").CopyTo(header, 100);
        var size = content.Length + (i % 9 == 8 ? shape.Lie : 0);
        Text(size < 0 ? "\u00FF\u00FF\u00FF\u00FF" : Convert.ToString(size, 8).PadLeft(11, '0')[^11..] + "\0").CopyTo(header, 124);
        header[156] = (byte)"00000Lxg5"[i % 9];
        Text("ustar\0" + "00").CopyTo(header, 257);
        header.AsSpan(148, 8).Fill((byte)' ');
        Text(Convert.ToString(header.Sum(value => value), 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        return [.. header, .. content, .. new byte[(512 - (content.Length % 512)) % 512]];
    }

    /// <summary>A lie changes every stated size in the directory.</summary>
    private static byte[] Zip(Shape shape)
    {
        var zip = DocxFile.Zip(
            [.. Enumerable.Range(0, Math.Min(shape.Count, 500)).Select(i => ($"{Word(shape, i)}{i}.txt", Text($"{Sentence}{i}")))]);
        for (var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8); shape.Lie != 0 && at >= 0 && at + 28 < zip.Length;)
        {
            BitConverter.TryWriteBytes(zip.AsSpan(at + 20), unchecked((int)(BitConverter.ToInt32(zip, at + 20) + shape.Lie)));
            BitConverter.TryWriteBytes(zip.AsSpan(at + 24), unchecked((int)(BitConverter.ToInt32(zip, at + 24) + (2 * shape.Lie))));
            var next = zip.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return zip;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return result.ToArray();
    }

    /// <summary>Long in one entry of four, so that files stay in bounds.</summary>
    private static string Word(Shape shape, int i) => i % 4 == 0 && i < 40 ? $"w{new string('x', shape.Length)}" : $"w{i}";

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
