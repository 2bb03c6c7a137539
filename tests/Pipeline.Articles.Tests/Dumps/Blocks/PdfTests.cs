using Pipeline.Cleaning;
using Pipeline.Tests.Cleaning;
using static Pipeline.Tests.Dumps.Blocks.PdfFile;

namespace Pipeline.Tests.Dumps.Blocks;

/// <summary>PDF as people send it: set pages to one article.</summary>
public sealed class PdfTests
{
    private static readonly string[] Left =
    [
        "The ferry company of Skarvik gives its oldest ship",
        "to the museum, the board said on Monday. The ship",
        "has carried cars and cattle since 1951, and for the",
        "last nine years it lay at the coal quay.",
    ];

    private static readonly string[] Right =
    [
        "The museum wants to show the engine at work. It",
        "needs two engineers for that, and has found one: he",
        "worked on the ship for thirty years and lives across",
        "the road from the museum.",
    ];

    private const string First =
        "The ferry company of Skarvik gives its oldest ship to the museum, the board said on Monday. The ship has carried cars and cattle since 1951, and for the last nine years it lay at the coal quay.";

    private const string Second =
        "The museum wants to show the engine at work. It needs two engineers for that, and has found one: he worked on the ship for thirty years and lives across the road from the museum.";

    [Fact]
    public async Task Lines_become_paragraphs_and_the_largest_line_the_title()
    {
        var article = await ReadAsync(
            null,
            [
                new("PRESS RELEASE", 60, 800, 24),
                new("Skarvik ferry goes to the museum", 60, 760, 20),
                .. Column(60, 700, Left),
                .. Column(60, 630, Right),
            ]);

        Assert.Equal(("Skarvik ferry goes to the museum", $"{First}\n\n{Second}"), (article.Title, article.Body));
    }

    [Fact]
    public async Task Columns_are_read_one_after_the_other_below_what_spans_them() =>
        Assert.Equal(
            $"{First}\n\n{Second}",
            (
                await ReadAsync(
                    null,
                    [
                        new("Skarvik ferry goes to the museum after seventy years", 60, 760, 20),
                        .. Column(60, 700, Left),
                        .. Column(320, 700, Right),
                    ])
            ).Body);

    [Fact]
    public async Task Three_columns_whose_lines_stand_at_the_same_height_are_three() =>
        Assert.Equal(
            "One ship is gone. It was sold to a yard in the north of the country and will be taken apart.\n\n"
                + "Two ships are left. They sail on weekdays only, as there are no more crews for the weekends.\n\n"
                + "Three are on order. The first comes in spring, the others a year later, the company said.",
            (
                await ReadAsync(
                    null,
                    [
                        .. Column(
                            60,
                            700,
                            "One ship is gone. It was sold",
                            "to a yard in the north of the",
                            "country and will be taken",
                            "apart."),
                        .. Column(
                            220,
                            700,
                            "Two ships are left. They sail",
                            "on weekdays only, as there",
                            "are no more crews for the",
                            "weekends."),
                        .. Column(
                            380,
                            700,
                            "Three are on order. The first",
                            "comes in spring, the others",
                            "a year later, the company",
                            "said."),
                    ])
            ).Body);

    [Fact]
    public async Task A_table_is_not_read_by_columns() =>
        Assert.Contains(
            "1951 1,200 1960 1,400",
            (
                await ReadAsync(
                    null,
                    [
                        .. Column(60, 700, Left),
                        .. Column(60, 640, "1951", "1960", "1970"),
                        .. Column(200, 640, "1,200", "1,400", "1,500 tonnes."),
                    ])
            ).Body,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "The company moved its head-",
        "quarters to Skarvik last year.",
        "The company moved its headquarters to Skarvik last year.")]
    [InlineData(
        "The company sells long-",
        "term tickets, and long-term tickets only.",
        "The company sells long-term tickets, and long-term tickets only.")]
    [InlineData(
        "Die Reederei liefert Nord-",
        "und Ostsee an, und das jeden Tag.",
        "Die Reederei liefert Nord- und Ostsee an, und das jeden Tag.")]
    [InlineData(
        "The ship was built by Norrmark-",
        "Holm, a yard that is long gone.",
        "The ship was built by Norrmark-Holm, a yard that is long gone.")]
    public async Task A_hyphen_at_a_line_s_end_goes_where_it_parts_a_word(string above, string below, string expected) =>
        Assert.EndsWith(
            expected,
            (await ReadAsync(null, [.. Column(60, 700, Left), .. Column(60, 600, above, below)])).Body,
            StringComparison.Ordinal);

    [Fact]
    public async Task Running_heads_and_page_numbers_go_and_sentences_go_on_over_the_page()
    {
        IReadOnlyList<Line> Page(int number, params string[] lines) =>
            [new("Skarvik Tidings, 5 March 2026", 60, 810, 8), .. Column(60, 700, lines), new($"Page {number} of 2", 280, 30, 8)];

        var article = await ReadAsync(null, Page(1, [.. Left[..3]]), Page(2, [.. Left[3..], .. Right]));

        Assert.Equal($"{First} {Second}", article.Body.Replace("\n\n", " ", StringComparison.Ordinal));
        Assert.Contains("for the last nine years", article.Body, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 5), article.PublishedOn);
    }

    [Fact]
    public async Task A_number_in_the_text_and_a_line_that_stands_twice_on_a_page_stay()
    {
        var article = await ReadAsync(null, [.. Column(60, 700, [.. Left, "1951", .. Right])]);

        Assert.Contains("1951", article.Body.Replace("since 1951", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Skarvik ferry goes to the museum", "Skarvik ferry goes to the museum")]
    [InlineData("SKARVIK FERRY GOES TO THE MUSEUM", "SKARVIK FERRY GOES TO THE MUSEUM")]
    [InlineData("Microsoft Word - release_v3.doc", "Skarvik ferry goes to the museum")]
    [InlineData("Template of the communications desk", "Skarvik ferry goes to the museum")]
    public async Task The_title_property_counts_where_the_text_bears_it_out(string property, string expected) =>
        Assert.Equal(
            expected,
            (
                await ReadAsync(
                    pdf => pdf.DocumentInformation.Title = property,
                    [new("Skarvik ferry goes to the museum", 60, 760, 20), .. Column(60, 700, Left)])
            ).Title);

    [Theory]
    [InlineData("Solveig Brandt", "Solveig Brandt, harbour office", "Solveig Brandt")]
    [InlineData("Layout Desk", "Solveig Brandt, harbour office", null)]
    [InlineData("Press Office", "Press Office", null)]
    public async Task The_author_property_counts_where_the_text_names_the_person(string property, string line, string? expected) =>
        Assert.Equal(
            expected,
            (await ReadAsync(pdf => pdf.DocumentInformation.Author = property, [.. Column(60, 700, Left), new(line, 60, 600)])).Byline);

    [Theory]
    [InlineData("Skarvik, 4 March 2026", "2026-03-04")]
    [InlineData("Skarvik", "2026-03-09")]
    public async Task The_date_is_the_text_s_else_the_day_on_which_the_file_was_made(string dateline, string expected) =>
        Assert.Equal(
            DateOnly.Parse(expected, null),
            (
                await ReadAsync(
                    pdf => pdf.DocumentInformation.CreationDate = "D:20260309081500+01'00'",
                    [new(dateline, 60, 740), .. Column(60, 700, Left)])
            ).PublishedOn);

    [Fact]
    public async Task Pages_without_text_are_rejected()
    {
        var entry = Assert.Single(await Reading.AllAsync("a.pdf", Of(null, [])));

        Assert.Equal(RejectionClass.NoText, entry.Rejection?.Class);
    }

    [Fact]
    public async Task A_scan_says_that_it_is_one()
    {
        var entry = Assert.Single(await Reading.AllAsync("a.pdf", Raw(
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
            Stream("q 600 0 0 800 0 0 cm /I Do Q"),
            Stream("\u0080", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"))));

        Assert.Equal(RejectionClass.Scanned, entry.Rejection?.Class);
    }

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("a.bin")]
    public async Task A_document_that_needs_a_password_says_so(string name)
    {
        var entry = Assert.Single(await Reading.AllAsync(name, EncryptedPdf.WithPassword("open sesame", Left)));

        Assert.Equal(RejectionClass.Encrypted, entry.Rejection?.Class);
    }

    [Fact]
    public async Task A_document_that_is_locked_against_printing_but_opens_without_a_password_is_read()
    {
        var entry = Assert.Single(await Reading.AllAsync("a.pdf", EncryptedPdf.WithPassword("", Left)));

        Assert.Null(entry.Rejection);
        Assert.Equal(First, Cleaners.Default.Clean(entry.Article!, TestContext.Current.CancellationToken).Body);
    }

    [Fact]
    public async Task A_document_behind_a_byte_order_mark_is_one() =>
        Assert.Equal(
            "pdf",
            Assert.Single(await Reading.AllAsync("a.bin", [0xEF, 0xBB, 0xBF, .. Of(null, [[.. Column(60, 700, Left)]])])).Format);

    private static async Task<Article> ReadAsync(
        Action<UglyToad.PdfPig.Writer.PdfDocumentBuilder>? properties,
        params IReadOnlyList<Line>[] pages)
    {
        var entry = Assert.Single(await Reading.AllAsync("a.pdf", Of(properties, pages)));
        Assert.Equal(("pdf", null), (entry.Format, entry.Rejection));
        return Cleaners.Default.Clean(entry.Article!, TestContext.Current.CancellationToken);
    }
}
