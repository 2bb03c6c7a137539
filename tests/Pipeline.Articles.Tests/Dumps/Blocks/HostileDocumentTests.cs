using System.Text;
using static Pipeline.Tests.Dumps.Blocks.PdfFile;

namespace Pipeline.Tests.Dumps.Blocks;

/// <summary>Documents made to take a parser out of all proportion: each is rejected alone, in time and memory, with its reason.</summary>
public sealed class HostileDocumentTests
{
    private const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";

    private const string Pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

    private static readonly Dictionary<string, (Func<byte[]> File, string Class)> Files = new()
    {
        ["a tree of pages in a circle"] = (() => Raw(Catalog, "<</Type/Pages/Kids[2 0 R]/Count 1>>"), RejectionClass.Malformed),
        ["a circle of two thousand nodes"] = (
            () => Raw([Catalog, .. Enumerable.Range(2, 2000).Select(i => $"<</Type/Pages/Kids[{(i == 2001 ? 2 : i + 1)} 0 R]/Count 1>>")]),
            RejectionClass.TooDeep),
        ["a circle whose names are escaped"] = (
            () => Raw(Catalog, "<</Type/Pages/#4Bids %c\n 3 0 R>>", "[2 0 R]"),
            RejectionClass.Malformed),
        ["a circle in a compressed stream"] = (
            () =>
                Raw(
                    Catalog,
                    Deflated(
                        "2 0 3 32 <</Type/Pages/Kids[3 0 R]/Count 1>>\n<</Type/Pages/Kids[2 0 R]/Count 1>>",
                        "/Type/ObjStm/N 2/First 9")),
            RejectionClass.Malformed),
        ["pages that multiply"] = (
            () =>
                Raw([
                    Catalog,
                    .. Enumerable
                        .Range(2, 12)
                        .Select(i => $"<</Type/Pages/Kids[{string.Concat(Enumerable.Repeat($"{i + 1} 0 R ", 20))}]>>"),
                    "<</Type/Page>>",
                ]),
            RejectionClass.EntryTooLarge),
        ["objects"] = (() => Raw(Enumerable.Repeat("1", 150_000).Prepend(Catalog)), RejectionClass.EntryTooLarge),
        ["a table of objects with endless columns"] = (
            () => Raw(Catalog, "<</Type/Pages/Kids[]/Count 0>>", Stream("x", "/Type/XRef/Size 1/W[1 -2000000000 1]")),
            RejectionClass.Malformed),
        ["arrays in arrays"] = (() => Raw(Catalog, Pages, new string('[', 100_000)), RejectionClass.TooDeep),
        ["a stream of two hundred million bytes"] = (() => Page(Deflated(new string(' ', 200_000_000))), RejectionClass.ExpandsTooFar),
        ["forms that multiply"] = (
            () =>
                Page(
                    Stream("/F Do"),
                    Enumerable
                        .Range(6, 12)
                        .Select(i =>
                            Stream(
                                string.Concat(Enumerable.Repeat("/F Do ", 20)),
                                $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {i} 0 R>>>>"))),
            RejectionClass.TooSlow),
        ["graphics states in graphics states"] = (() => Page(Stream(Repeat("q ", 100_000))), RejectionClass.TooDeep),
        ["forms in forms"] = (
            () =>
                Page(
                    Stream("/F Do"),
                    Enumerable
                        .Range(6, 3000)
                        .Select(i => Stream("/F Do", $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {i} 0 R>>>>"))),
            RejectionClass.TooDeep),
        ["a PDF cut off"] = (() => Raw(Catalog, Pages)[..40], RejectionClass.Malformed),
        ["a page of two hundred million bytes under a picture's name"] = (
            () => DocxFile.OfChunk("page.png", "text/html", new string(' ', 200_000_000)),
            RejectionClass.ExpandsTooFar),
        ["XML of two hundred million bytes"] = (() => DocxFile.Of(Repeat("<w:p/>", 33_000_000)), RejectionClass.ExpandsTooFar),
        ["types without end"] = (
            () => DocxFile.Of("", types: Repeat("<Default Extension=\"a\" ContentType=\"b/c\"/>", 1_000_000)),
            RejectionClass.ExpandsTooFar),
        ["elements in elements"] = (() => DocxFile.Of(Repeat("<w:p>", 20_000)), RejectionClass.TooDeep),
        ["entities"] = (
            () => DocxFile.Of(DocxFile.Paragraph("&b;"), prolog: "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"),
            RejectionClass.Malformed),
        ["a DOCX cut off"] = (() => DocxFile.Of(DocxFile.Paragraph("The ferry is late."))[..^200], RejectionClass.Malformed),
    };

    public static TheoryData<string> Shapes => new(Files.Keys);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task It_is_rejected_alone(string shape)
    {
        var (file, expected) = Files[shape];
        var zip = DocxFile.Zip(
            ("a.txt", Encoding.UTF8.GetBytes("The ferry is late.")),
            ("b", file()),
            ("c.txt", Encoding.UTF8.GetBytes("The ferry is here.")));

        var entries = await Reading.AllAsync(
            "a.zip",
            zip,
            ("Pipeline:Limits:DocumentSeconds", expected == RejectionClass.TooSlow ? "1" : "60"),
            ("Pipeline:Limits:EntryBytes", "33554432"));

        Assert.Equal([null, expected, null], entries.Select(entry => entry.Rejection?.Class));
    }

    [Fact]
    public async Task More_pages_than_the_limit_are_named()
    {
        var entry = Assert.Single(await Reading.AllAsync("a.pdf", Of(null, [], [], []), ("Pipeline:Limits:DocumentPages", "2")));

        Assert.Equal(RejectionClass.EntryTooLarge, entry.Rejection?.Class);
        Assert.Contains("Pipeline:Limits:DocumentPages", entry.Rejection?.Reason, StringComparison.Ordinal);
    }

    private static byte[] Page(string content, IEnumerable<string>? forms = null) =>
        Raw([
            Catalog,
            Pages,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>",
            content,
            .. forms ?? [],
        ]);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
