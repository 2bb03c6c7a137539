using System.Globalization;
using System.IO.Compression;
using System.Text;
using Pipeline.Ledger;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Ingestion;

/// <summary>
/// What is made to take a reader out of all proportion is rejected alone, with its class: what is good beside it, in the same dump and
/// in others, goes through at the first try.
/// </summary>
public sealed class GoodNeighbourTests
{
    private const string DocxTypes =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private const string DocxRelations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private static readonly Dictionary<string, (string Name, Func<byte[]> File, string Class)> Files = new()
    {
        ["a PDF of twenty million bytes in a stream"] = (
            "a.zip",
            () => Zip(("1.txt", Text(1)), ("2.pdf", Pdf(new string(' ', 20_000_000))), ("3.txt", Text(2))),
            RejectionClass.ExpandsTooFar),
        ["a DOCX of eighteen million bytes of XML"] = (
            "a.zip",
            () => Zip(("1.txt", Text(1)), ("2.docx", Docx(Repeat("<w:p/>", 3_000_000))), ("3.txt", Text(2))),
            RejectionClass.ExpandsTooFar),
        ["attributes of an XML element"] = (
            "a.rss",
            () => Encoding.UTF8.GetBytes(
                $"<rss version=\"2.0\"><channel>{Item(1)}<item {Attributes(100_000)}><title>x</title></item>{Item(2)}</channel></rss>"),
            RejectionClass.EntryTooLarge),
        ["parts of a mail"] = (
            "a.mbox",
            () => Encoding.UTF8.GetBytes(
                Mail(StageBench.Body(1), "text/plain")
                    + Mail(Repeat("--b\n\n", 800_000), "multipart/mixed; boundary=\"b\"")
                    + Mail(StageBench.Body(2), "text/plain")),
            RejectionClass.EntryTooLarge),
        ["lines of a mail's header"] = (
            "a.mbox",
            () => Encoding.UTF8.GetBytes(
                Mail(StageBench.Body(1), "text/plain")
                    + Mail("x", "text/plain\nX-A: b" + Repeat("\n c", 2_000_000))
                    + Mail(StageBench.Body(2), "text/plain")),
            RejectionClass.EntryTooLarge),
        ["paragraphs of a page"] = ("a.ndjson", () => Page("<p>a", 4_000_000), RejectionClass.EntryTooLarge),
        ["items of a page"] = ("a.ndjson", () => Page("<li>a", 3_200_000), RejectionClass.EntryTooLarge),
        ["cells of a page"] = ("a.ndjson", () => Page("<td>a", 3_200_000), RejectionClass.EntryTooLarge),
        ["line breaks of a page"] = ("a.ndjson", () => Page("a<br>", 3_200_000), RejectionClass.EntryTooLarge),
        ["as many paragraphs as a page may have"] = ("a.ndjson", () => Page("<p>a", 99_990), RejectionClass.NoText),
        ["as many items as a page may have"] = ("a.ndjson", () => Page("<li>a", 99_990), RejectionClass.NoText),
        ["as many cells as a page may have"] = ("a.ndjson", () => Page("<td>a", 99_990), RejectionClass.NoText),
        ["as many line breaks as a page may have"] = ("a.ndjson", () => Page("a<br>", 99_990), RejectionClass.NotProse),
        ["lines of a text"] = ("a.ndjson", () => Page("-\\n", 2_000_000), RejectionClass.EntryTooLarge),
    };

    public static TheoryData<string> Shapes => new(Files.Keys);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task One_bad_entry_costs_its_neighbours_and_other_dumps_not_even_a_try(string shape)
    {
        var (name, file, expected) = Files[shape];
        using var bench = new StageBench();
        await bench.DropAsync("0.ndjson", Lines(3, 4));
        await bench.DropAsync(name, file());
        await bench.DropAsync("z.ndjson", Lines(5, 6));

        await bench.SettleAsync();

        Assert.Equal(
            ["-", "-", "-", expected, "-", "-", "-"],
            bench.RowsByDump.OrderBy(row => bench.Ledger.Dumps.Single(dump => dump.Id == row.DumpId).Name, StringComparer.Ordinal)
                .ThenBy(row => row.Ordinal).Select(row => row.Problem?.Class ?? "-"));
        Assert.All(
            bench.RowsByDump.Where(row => row.Problem is null),
            row => Assert.Equal((ArticleState.Delivered, 1, 0), (row.State, row.Attempts, row.Offer)));
        Assert.All(bench.Ledger.Dumps, dump => Assert.Equal((DumpState.Completed, 2), (dump.State, dump.Delivered)));
        Assert.Empty(bench.DeadLetters);
        Assert.DoesNotContain("failed in attempt", bench.Logs.Text, StringComparison.Ordinal);
    }

    private static string Lines(params int[] numbers) =>
        string.Concat(numbers.Select(number => StageBench.Line($"Title {number}", StageBench.Body(number)) + "\n"));

    private static byte[] Text(int number) => Encoding.UTF8.GetBytes(StageBench.Body(number));

    private static string Item(int number) => $"<item><title>Good</title><description>{StageBench.Body(number)}</description></item>";

    private static string Attributes(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}=\"\" "));

    private static string Mail(string body, string type) =>
        $"From - Mon Mar  2 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: Ships\nContent-Type: {type}\n\n{body}\n\n";

    private static byte[] Page(string part, int count) =>
        Encoding.UTF8.GetBytes($"{Lines(1)}{{\"title\":\"x\",\"text\":\"{Repeat(part, count)}\"}}\n{Lines(2)}");

    private static byte[] Docx(string body) => Zip(
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(DocxTypes)),
        ("_rels/.rels", Encoding.UTF8.GetBytes(DocxRelations)),
        (
            "word/document.xml",
            Encoding.UTF8.GetBytes(
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>")));

    /// <summary>One page with this content, packed.</summary>
    private static byte[] Pdf(string content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
            $"<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream",
        ];
        var (file, table) = (new StringBuilder("%PDF-1.7\n"), new StringBuilder("0000000000 65535 f \n"));
        foreach (var (i, body) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        var count = objects.Length + 1;
        return Encoding.Latin1.GetBytes(
            $"{file}xref\n0 {count}\n{table}trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{file.Length}\n%%EOF");
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
