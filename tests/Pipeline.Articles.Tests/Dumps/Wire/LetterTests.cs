using System.Text;

namespace Pipeline.Tests.Dumps.Wire;

/// <summary>Letters of which a mail program shows more than one part, or whose header says little.</summary>
public sealed class LetterTests
{
    private const string Sender =
        "From: Skarvik Post <post@skarvik.example>\r\nSubject: Ferry sold\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n";

    private const string First = "The ferry company of Skarvik has sold its oldest ship to a museum, it said on Tuesday.";

    private const string Second = "The ship carried timber until 1971, and will be moored beside the old customs house.";

    private const string Related =
        "Content-Type: multipart/related; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/html\r\n\r\n<p>" + First + "</p>\r\n--b1--\r\n";

    [Theory]
    [InlineData("a.eml", "To: b@example.org\r\n", "eml")]
    [InlineData("a", "Message-ID: <1@skarvik.example>\r\n", "eml")]
    [InlineData("a.txt", "List-Id: <news.skarvik.example>\r\n", "eml")]
    [InlineData("a.eml", "", "eml")]
    [InlineData("a.mht", "To: b@example.org\r\n", "mhtml")]
    [InlineData("a", "", "mhtml")]
    public async Task A_letter_with_pictures_in_its_text_keeps_its_date_and_sender_and_a_saved_page_has_neither(
        string name, string header, string format)
    {
        var entry = Assert.Single(await Reading.AllAsync(name, Sender + header + Related));

        Assert.Equal(format, entry.Format);
        Assert.Equal(
            format == "eml" ? ("Skarvik Post", true) : (null, false),
            (entry.Article!.Byline, entry.Article.PublishedAt is not null));
    }

    [Theory]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n")]
    [InlineData("Subject: Ferry sold\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n")]
    [InlineData("Content-Transfer-Encoding: base64\r\nContent-Disposition: inline\r\nContent-Type: text/plain; charset=utf-8\r\n")]
    public async Task A_message_is_decoded_though_its_header_names_no_sender(string header)
    {
        var entry = Assert.Single(
            await Reading.AllAsync("a", header + "\r\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes(First)) + "\r\n"));

        Assert.Equal(("eml", First), (entry.Format, entry.Article?.Content.Trim()));
    }

    [Fact]
    public async Task A_text_that_begins_with_a_type_alone_is_a_text() =>
        Assert.Equal("text", Assert.Single(await Reading.AllAsync("a", $"Content-Type: a column\n\n{First} {Second}\n")).Format);

    [Theory]
    [InlineData("text/plain", First, "text/plain", Second, First + "\n\n" + Second)]
    [InlineData("text/html", "<p>" + First + "</p>", "text/html", "<p>" + Second + "</p>", "<p>" + First + "</p>\n\n<p>" + Second + "</p>")]
    [InlineData("text/plain", First + " " + Second, "text/html", "<p>Scanned.</p>", First + " " + Second)]
    [InlineData("text/plain", "Open in a browser.", "text/html", "<p>" + First + "</p>", "<p>" + First + "</p>")]
    [InlineData("text/plain", First, "text/html; name=\"old.html\"", "<p>" + First + First + Second + "</p>", First)]
    public async Task Parts_one_below_the_other_are_one_text_and_neither_a_footer_nor_a_file_takes_its_place(
        string firstType, string first, string secondType, string second, string expected)
    {
        var mail = $"{Sender}To: b@example.org\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n"
            + $"--b1\r\nContent-Type: {firstType}\r\n\r\n{first}\r\n--b1\r\nContent-Type: image/png\r\n\r\nx\r\n"
            + $"--b1\r\nContent-Type: {secondType}\r\n\r\n{second}\r\n--b1--\r\n";

        Assert.Equal(expected, Assert.Single(await Reading.AllAsync("a.eml", mail)).Article?.Content.ReplaceLineEndings("\n").Trim());
    }

    [Theory]
    [InlineData("<p>" + First + "</p>", "<p>" + First + "</p>")]
    [InlineData("", Second)]
    public async Task Of_alternatives_the_last_counts_that_says_anything(string html, string expected)
    {
        var mail = $"{Sender}To: b@example.org\r\nContent-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n"
            + $"--b1\r\nContent-Type: text/plain\r\n\r\n{Second}\r\n--b1\r\nContent-Type: text/html\r\n\r\n{html}\r\n--b1--\r\n";

        Assert.Equal(expected, Assert.Single(await Reading.AllAsync("a.eml", mail)).Article?.Content.Trim());
    }

    [Theory]
    [InlineData("utf-7", "Die F+AOQ-hre nach Skarvik f+AOQ-hrt wieder.", "Die Fähre nach Skarvik fährt wieder.")]
    [InlineData("UNICODE-1-1-UTF-7", "1 +- 1 +AOQ-", "1 + 1 ä")]
    [InlineData("us-ascii", "Die F+AOQ-hre", "Die F+AOQ-hre")]
    public async Task A_text_in_UTF_7_is_decoded(string charset, string text, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(
                    await Reading.AllAsync(
                        "a.eml",
                        $"{Sender}To: b@x.example\r\nContent-Type: text/plain; charset={charset}\r\n\r\n{text}\r\n"))
                .Article?.Content.Trim());

    [Fact]
    public async Task A_digest_is_as_many_articles_as_it_has_messages()
    {
        var entries = await Reading.AllAsync("a.eml", Digest("multipart/digest", $"\r\n{Sender}\r\n{First}", $"\r\n{Sender}\r\n{Second}"));

        Assert.Equal([First, Second], entries.Select(entry => entry.Article?.Content.Trim()));
        Assert.All(entries, entry => Assert.Equal(("Ferry sold", "Skarvik Post"), (entry.Article!.Title, entry.Article.Byline)));
    }

    [Fact]
    public async Task A_message_forwarded_without_a_word_is_the_article_and_one_beside_a_text_is_not()
    {
        const string Type = "Content-Type: message/rfc822\r\n\r\n";

        Assert.Equal(
            First,
            Assert.Single(await Reading.AllAsync("a.eml", Digest("multipart/mixed", $"{Type}{Sender}\r\n{First}")))
                .Article?.Content.Trim());
        Assert.Equal(
            Second,
            Assert.Single(await Reading.AllAsync("a.eml", Digest("multipart/mixed", $"\r\n{Second}", $"{Type}{Sender}\r\n{First}")))
                .Article?.Content.Trim());
    }

    [Fact]
    public async Task What_a_report_returns_is_no_article() =>
        Assert.Equal(
            RejectionClass.NoText,
            Assert.Single(
                    await Reading.AllAsync(
                        "a.eml",
                        Digest(
                            "multipart/report",
                            "Content-Type: message/delivery-status\r\n\r\nAction: failed",
                            $"Content-Type: message/rfc822\r\n\r\n{Sender}\r\n{First}")))
                .Rejection?.Class);

    [Theory]
    [InlineData("application/pkcs7-mime; smime-type=enveloped-data", RejectionClass.Encrypted)]
    [InlineData("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=\"b1\"", RejectionClass.Encrypted)]
    [InlineData("application/pkcs7-mime; smime-type=signed-data", RejectionClass.NoText)]
    [InlineData("image/png", RejectionClass.NoText)]
    public async Task An_encrypted_message_is_refused_as_such(string type, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(await Reading.AllAsync("a.eml", $"{Sender}To: b@x.example\r\nContent-Type: {type}\r\n\r\n--b1--\r\n"))
                .Rejection?.Class);

    [Theory]
    [InlineData("\"Kaland, Lovro\" <l@skarvik.example>", "Lovro Kaland")]
    [InlineData("=?utf-8?Q?K=C3=B6nig=2C_Ines?= <i@skarvik.example>", "Ines König")]
    [InlineData("kaland at skarvik.example (Lovro Kaland)", "Lovro Kaland")]
    [InlineData("\"Skarvik Post, Desk\" <d@skarvik.example>", "Skarvik Post, Desk")]
    [InlineData("\"Reuters, AFP\" <d@skarvik.example>", "Reuters, AFP")]
    [InlineData("post@skarvik.example", null)]
    public async Task A_sender_is_named_as_people_are(string from, string? expected) =>
        Assert.Equal(
            expected,
            Assert.Single(
                    await Reading.AllAsync(
                        "a.eml",
                        Sender.Replace("Skarvik Post <post@skarvik.example>", from, StringComparison.Ordinal)
                            + $"To: b@x.example\r\n\r\n{First}\r\n"))
                .Article?.Byline);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public async Task A_message_saved_as_UTF_16_is_read(string encoding)
    {
        var saved = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. saved.Preamble, .. saved.GetBytes($"{Sender}To: b@x.example\r\n\r\n{First}\r\n")];

        Assert.Equal(First, Assert.Single(await Reading.AllAsync("a.eml", bytes)).Article?.Content.Trim());
    }

    private static string Digest(string type, params string[] parts) =>
        $"{Sender}To: b@example.org\r\nContent-Type: {type}; boundary=\"b1\"\r\n\r\n"
        + string.Concat(parts.Select(part => $"--b1\r\n{part}\r\n"))
        + "--b1--\r\n";
}
