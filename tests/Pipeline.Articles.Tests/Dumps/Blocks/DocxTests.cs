using System.IO.Compression;
using System.Text;
using Pipeline.Cleaning;
using Pipeline.Tests.Cleaning;
using static Pipeline.Tests.Dumps.Blocks.DocxFile;

namespace Pipeline.Tests.Dumps.Blocks;

/// <summary>DOCX as people send it, to one article.</summary>
public sealed class DocxTests
{
    private const string First = "The ferry company of Skarvik gives its oldest ship to the museum, the board said on Monday.";

    private const string Second = "The museum wants to show the engine at work, and needs two engineers for that.";

    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"Titre\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"tm1\"><w:name w:val=\"toc 1\"/></w:style>";

    [Theory]
    [InlineData("<w:pStyle w:val=\"Titre\"/>", "")]
    [InlineData("<w:pStyle w:val=\"u1\"/>", "")]
    [InlineData("<w:outlineLvl w:val=\"0\"/>", "")]
    [InlineData("", "<w:b/>")]
    public async Task The_title_is_told_by_style_outline_or_weight(string paragraph, string run)
    {
        var article = await ReadAsync(
            $"<w:p>{Run("PRESS RELEASE", "<w:b/>")}</w:p><w:p><w:pPr>{paragraph}</w:pPr>{Run("Skarvik ferry goes to the museum", run)}</w:p>{Paragraph(First)}{Paragraph(Second)}"
        );

        Assert.Equal(("Skarvik ferry goes to the museum", $"{First}\n\n{Second}"), (article.Title, article.Body));
    }

    [Theory]
    [InlineData("text/html", "")]
    [InlineData("application/xhtml+xml", "")]
    [InlineData("message/rfc822", "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n")]
    public async Task A_page_in_place_of_paragraphs_is_the_text(string type, string header)
    {
        var article = Assert
            .Single(await Reading.AllAsync("a.docx", OfChunk("chunk.htm", type, $"{header}<html><body><p>{First}</p></body></html>")))
            .Article!;

        Assert.Contains(First, article.Content, StringComparison.Ordinal);
        Assert.Null(article.Byline);
    }

    [Fact]
    public async Task A_document_that_holds_something_else_in_place_of_paragraphs_has_no_text() =>
        Assert.Equal(
            RejectionClass.NoText,
            Assert.Single(await Reading.AllAsync("a.docx", OfChunk("chunk.rtf", "application/rtf", "{\\rtf1 x}"))).Rejection?.Class);

    [Theory]
    [InlineData("[trash]/0000.dat", "docx")]
    [InlineData("trash/0000.dat", "zip")]
    public async Task What_an_editor_left_before_the_document_does_not_hide_it(string first, string format)
    {
        byte[] document = Of(Paragraph(First) + Paragraph(Second));
        using var zip = new ZipArchive(new MemoryStream(document));
        (string, byte[])[] files =
        [
            (first, new byte[16]),
            .. zip.Entries.Select(entry =>
                (entry.FullName.Replace("document.xml", "document2.xml", StringComparison.Ordinal), Content(entry))),
        ];

        Assert.Equal(format, (await Reading.AllAsync("a.docx", Zip(files)))[0].Format);
    }

    [Theory]
    [InlineData("Kaland, Lovro", "Lovro Kaland", "Lovro Kaland")]
    [InlineData("Kaland, Lovro", "Kaland, Lovro", "Lovro Kaland")]
    [InlineData("Lovro Kaland", "Lovro Kaland", "Lovro Kaland")]
    [InlineData("Kaland, Lovro", "nobody", null)]
    public async Task The_author_may_be_filed_under_the_surname(string property, string named, string? expected) =>
        Assert.Equal(
            expected,
            Assert.Single(
                    await Reading.AllAsync(
                        "a.docx",
                        Of(Paragraph(First) + Paragraph($"Written by {named}."), $"<dc:creator>{property}</dc:creator>")))
                .Article!.Byline);

    [Fact]
    public async Task A_line_without_a_letter_is_no_title() =>
        Assert.NotEqual(
            "- - - - -",
            (await ReadAsync($"<w:p>{Run("- - - - -", "<w:b/>")}</w:p>{Paragraph(First)}{Paragraph(Second)}")).Title);

    [Theory]
    [InlineData("Skarvik ferry goes to the museum", "Skarvik ferry goes to the museum")]
    [InlineData("The ferry has left.", "Background")]
    [InlineData("Skarvik, Tuesday 4 March 2026", "Background")]
    public async Task Without_a_title_in_sight_a_line_at_the_top_that_is_no_sentence_is_one(string line, string expected) =>
        Assert.Equal(
            expected,
            (
                await ReadAsync(
                    $"{Paragraph(line)}{Paragraph(First)}{Paragraph("Background", "<w:pStyle w:val=\"u1\"/>")}{Paragraph(Second)}")
            ).Title);

    [Theory]
    [InlineData("<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>")]
    [InlineData("<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r>")]
    [InlineData("<w:r><w:instrText>gone</w:instrText></w:r>")]
    [InlineData("<mc:AlternateContent xmlns:mc=\"m\"><mc:Fallback><w:r><w:t>gone</w:t></w:r></mc:Fallback></mc:AlternateContent>")]
    public async Task What_is_deleted_hidden_or_there_twice_goes(string markup) =>
        Assert.Equal($"{First}\n\n{Second}", (await ReadAsync($"{Paragraph(First)}<w:p>{Run(Second)}{markup}</w:p>")).Body);

    [Theory]
    [InlineData("<w:ins>{0}</w:ins>")]
    [InlineData("<w:hyperlink>{0}</w:hyperlink>")]
    [InlineData("<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>")]
    [InlineData("<w:moveTo>{0}</w:moveTo>")]
    public async Task What_is_inserted_linked_or_in_a_control_stays(string markup) =>
        Assert.Equal(
            $"{First}\n\n{Second}",
            (await ReadAsync($"{Paragraph(First)}<w:p>{markup.Replace("{0}", Run(Second), StringComparison.Ordinal)}</w:p>")).Body);

    [Fact]
    public async Task A_table_of_contents_goes_and_text_laid_out_in_a_table_is_text()
    {
        var article = await ReadAsync(
            $"{Paragraph("The ship ........ 1", "<w:pStyle w:val=\"tm1\"/>")}<w:tbl><w:tr><w:tc>"
                + $"{Paragraph(First)}{Paragraph(Second)}</w:tc></w:tr>"
                + $"<w:tr><w:tc>{Paragraph("Built")}</w:tc><w:tc>{Paragraph("1951")}</w:tc></w:tr></w:tbl>{Paragraph(First.Replace("oldest", "newest", StringComparison.Ordinal))}"
        );

        Assert.Equal($"{First}\n\n{Second}\n\nBuilt · 1951\n\n{First.Replace("oldest", "newest", StringComparison.Ordinal)}", article.Body);
    }

    [Theory]
    [InlineData("<dc:title>Template 2019</dc:title><dc:creator>Office User</dc:creator>", null)]
    [InlineData("<dc:creator>Ines Holm</dc:creator>", "Ines Holm")]
    [InlineData("<dc:creator>Per Lund</dc:creator>", null)]
    public async Task Properties_count_where_the_text_bears_them_out(string properties, string? byline)
    {
        var article = await ReadAsync(
            $"{Paragraph("Skarvik ferry goes to the museum", "<w:pStyle w:val=\"Titre\"/>")}{Paragraph(First)}{Paragraph("Contact: Ines Holm")}{Paragraph(Second)}",
            properties);

        Assert.Equal(("Skarvik ferry goes to the museum", byline), (article.Title, article.Byline));
    }

    [Theory]
    [InlineData("<dc:title>One</dc:title><dc:title>Two</dc:title>")]
    [InlineData("<dcterms:created xsi:type=\"dcterms:W3CDTF\">yesterday</dcterms:created>")]
    [InlineData("<dc:nothing/>")]
    public async Task Broken_properties_cost_no_text(string properties) =>
        Assert.Equal($"{First}\n\n{Second}", (await ReadAsync(Paragraph(First) + Paragraph(Second), properties)).Body);

    [Theory]
    [InlineData("Skarvik, 4 March 2026", "2026-03-04")]
    [InlineData("Skarvik", "2026-03-09")]
    public async Task The_date_is_the_text_s_else_the_day_on_which_the_file_was_made(string dateline, string expected) =>
        Assert.Equal(
            DateOnly.Parse(expected, null),
            (
                await ReadAsync(
                    Paragraph(dateline) + Paragraph(First) + Paragraph(Second),
                    "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-03-09T08:15:00Z</dcterms:created>")
            ).PublishedOn);

    [Fact]
    public async Task A_document_under_a_password_says_so()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage")];

        var rejected = await Assert.ThrowsAsync<Pipeline.Dumps.DumpRejectedException>(() => Reading.AllAsync("a.docx", ole));

        Assert.Equal(RejectionClass.Encrypted, rejected.Rejection.Class);
    }

    private static async Task<Article> ReadAsync(string body, string properties = "")
    {
        var entry = Assert.Single(await Reading.AllAsync("a.docx", Of(body, properties, Styles)));
        Assert.Equal(("docx", null), (entry.Format, entry.Rejection));
        return Cleaners.Default.Clean(entry.Article!, TestContext.Current.CancellationToken);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
