using System.IO.Compression;
using System.Text;

namespace Pipeline.Tests.Dumps.Wire;

/// <summary>Mail, saved pages and archives as mailboxes hold them.</summary>
public sealed class MailboxTests
{
    private const string Header =
        "From: Skarvik Post <post@skarvik.example>\r\nTo: b@example.org\r\nSubject: Ferry sold\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nText.\r\n";

    [Theory]
    [InlineData("\r\n\r\n")]
    [InlineData(" \n \n")]
    [InlineData("")]
    public async Task Blank_lines_before_a_mail_do_not_end_its_header(string blank)
    {
        var entry = Assert.Single(await Reading.AllAsync("a.eml", blank + Header));

        Assert.Equal(("eml", "Ferry sold", "Text."), (entry.Format, entry.Article!.Title, entry.Article.Content.Trim()));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.FromHours(1)), entry.Article.PublishedAt);
    }

    [Theory]
    [InlineData("=?utf-7?Q?F=2BAOQ-hre?=", "Fähre")]
    [InlineData("=?UTF-7?B?RitBT1EtaHJl?=", "Fähre")]
    [InlineData("=?utf-7?Q?1_=2B-_1?= =?utf-8?Q?_=C3=A4?=", "1 + 1 ä")]
    [InlineData("=?iso-8859-1?Q?F=E4hre?=", "Fähre")]
    public async Task A_subject_is_decoded(string subject, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(await Reading.AllAsync("a.eml", Header.Replace("Ferry sold", subject, StringComparison.Ordinal))).Article!.Title);

    [Theory]
    [InlineData(
        "text/plain",
        1250,
        "Rada miejska zdecydowała we wtorek, że nowa szkoła powstanie nad rzeką, a połowę zapłaci województwo.")]
    [InlineData("text/html", 1253, "<p>Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να μετατρέψει το παλιό σχολείο σε μουσείο.</p>")]
    [InlineData("text/plain", 65001, "Die Fähre nach Skarvik fährt wieder.")]
    public async Task A_part_without_a_charset_is_read_as_any_file_without_one(string type, int codePage, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var mail = Header
            .Replace("text/plain; charset=utf-8", type, StringComparison.Ordinal)
            .Replace("Text.", text, StringComparison.Ordinal);

        Assert.Equal(
            text,
            Assert.Single(await Reading.AllAsync("a.eml", Encoding.GetEncoding(codePage).GetBytes(mail))).Article?.Content.Trim());
    }

    [Theory]
    [InlineData("<html><head><title>Ferry sold - Skarvik Post</title></head><body>x</body></html>", null)]
    [InlineData("<html><body><h1>Ferry sold</h1>x</body></html>", null)]
    [InlineData("<html><body>x</body></html>", "Ferry sold")]
    public async Task A_saved_page_speaks_for_itself_and_its_time_of_saving_is_no_date(string page, string? title)
    {
        var article = Assert
            .Single(
                await Reading.AllAsync(
                    "a.mht",
                    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/1\r\nSubject: Ferry sold\r\nDate: Mon, 20 Jul 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
                        + $"Content-Type: multipart/related; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/html\r\n\r\n{page}\r\n--b1--\r\n"
                ))
            .Article!;

        Assert.Equal((title, null, null, "https://x.example/1"), (article.Title, article.PublishedAt, article.Byline, article.Url));
    }

    [Fact]
    public async Task A_file_that_Explorer_deflated_into_64_kilobytes_of_window_is_read()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var file = zip.CreateEntry("a.json").Open();
            file.Write("{\"title\":\"A\",\"text\":\"No match in this text is long enough for the two formats to differ.\"}"u8);
        }

        // The formats differ in matches of 258 bytes and in far ones only: the method's number is all there is to change.
        var bytes = memory.ToArray();
        bytes[8] = 9;
        bytes[bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 10] = 9;

        Assert.Equal("A", Assert.Single(await Reading.AllAsync("a.zip", bytes)).Article?.Title);
    }

    [Fact]
    public async Task An_archive_without_a_file_says_so()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("folder/");
        }

        Assert.Contains(
            "of its 1 entries none is a file",
            Assert.Single(await Reading.AllAsync("a.zip", memory.ToArray())).Rejection!.Reason,
            StringComparison.Ordinal);
        Assert.Contains(
            "of its 0 entries none is a file",
            Assert.Single(await Reading.AllAsync("a.tar", Encoding.ASCII.GetBytes(Ustar()))).Rejection!.Reason,
            StringComparison.Ordinal);
    }

    // A header of nothing: zero bytes but for the magic would be no tar, so a folder's header with its sum left out ends it.
    private static string Ustar() => new string('\0', 257) + "ustar\0" + "00" + new string('\0', 1024 + 512 - 265);
}
