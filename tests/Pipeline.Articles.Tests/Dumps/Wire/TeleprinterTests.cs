using System.Text;

namespace Pipeline.Tests.Dumps.Wire;

/// <summary>Copy as teleprinters took it (IPTC 7901), with by-lines and notes.</summary>
public sealed class TeleprinterTests
{
    private const string Text = "   Skarvik (sk) - The ferry company has sold its oldest ship to a museum.\r\n";

    private const string End = "\u0003031000 GMT Mar 26\r\n\u0004";

    [Theory]
    [InlineData("By Ines Holm, sk", "By Ines Holm, sk")]
    [InlineData("Von Ines Holm und Lovro Kaland, dpa", "Von Ines Holm und Lovro Kaland, dpa")]
    [InlineData("Par Ines de Holm", "Par Ines de Holm")]
    [InlineData("Von Storch kritisiert den Verkauf", null)]
    [InlineData("Museum by the sea", null)]
    public async Task The_last_line_of_a_headline_may_be_the_by_line(string line, string? byline)
    {
        var article = Assert.Single(await Reading.AllAsync("a", Message($"1ST LEAD\r\nFerry sold\r\n{line} =\r\n{Text}"))).Article!;

        Assert.Equal((byline, byline is null ? $"1ST LEAD Ferry sold {line}" : "1ST LEAD Ferry sold"), (article.Byline, article.Title));
    }

    [Fact]
    public async Task A_headline_of_one_line_is_one() =>
        Assert.Equal("By the sea", Assert.Single(await Reading.AllAsync("a", Message($"By the sea =\r\n{Text}"))).Article!.Title);

    [Theory]
    [InlineData("dpa0123 2 pl 250", 2)]
    [InlineData("sk0001 5 i 100 sk 0001", 5)]
    [InlineData("sk0001 0 i 100", null)]
    [InlineData("sk0001 250 i", null)]
    [InlineData("no header to speak of", null)]
    public async Task The_priority_of_the_header_is_the_urgency(string header, int? urgency)
    {
        var message = Encoding.UTF8.GetBytes($"\u0001{header}\r\n\r\nSkarvik/\r\n\u0002Ferry sold =\r\n{Text}{End}");

        Assert.Equal(urgency, Assert.Single(await Reading.AllAsync("a", message)).Article!.Wire?.Urgency);
    }

    [Theory]
    [InlineData("* * * *\r\nThe following information is not intended for publication\r\n")]
    [InlineData("The following information is not for publication\r\n")]
    [InlineData("# sk-Notizblock\r\n\r\n* * * *\r\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\r\n")]
    [InlineData("# Notebook\r\n")]
    public async Task What_is_for_editors_only_is_left_out(string line)
    {
        var content = Assert.Single(
                await Reading.AllAsync("a", Message($"Ferry sold =\r\n{Text}\r\n{line}\r\n## Contacts\r\n- Ines Holm, +47 00 00 00\r\n")))
            .Article!.Content;

        Assert.Equal(Text.Trim(), content.Trim());
    }

    [Theory]
    [InlineData("# Notebook\n\n", true)]
    [InlineData("The following information is not for publication\n\n", false)]
    public async Task A_plain_text_ends_where_it_says_that_the_rest_is_not_for_publication(string line, bool isKept) =>
        Assert.Equal(
            isKept,
            Assert.Single(await Reading.AllAsync("a.txt", $"Ferry sold\n\n{Text}\n\n{line}Ines Holm was there.\n"))
                .Article!.Content.Contains("Ines Holm", StringComparison.Ordinal));

    [Fact]
    public async Task Lines_that_were_kept_busy_before_a_message_are_no_part_of_it()
    {
        var entry = Assert.Single(await Reading.AllAsync("a.txt", [0x7F, 0x7F, 13, 10, 0x7F, .. Message($"Ferry sold =\r\n{Text}")]));

        Assert.Equal(("iptc7901", "Ferry sold"), (entry.Format, entry.Article?.Title));
    }

    [Fact]
    public async Task A_message_in_the_American_format_is_refused_by_its_name() =>
        Assert.Contains(
            "ANPA 1312",
            await Reading.RejectedAsync(
                "a.txt",
                Encoding.ASCII.GetBytes("\u0016\u0016\u0001a0001\u001Fsk---\r\nr a\u0012 BC-Ferry 03-03 0100\r\n\u0002^Ferry sold<\r\n")),
            StringComparison.Ordinal);

    private static byte[] Message(string text) => Encoding.UTF8.GetBytes($"\u0001sk0001 3 i 100 sk 0001\r\n\r\nSkarvik/\r\n\u0002{text}{End}");
}
