using System.Text;
using Pipeline.Dumps;

namespace Pipeline.Tests.Dumps;

/// <summary>Crawls as programs write them, beside the standard (ISO 28500) and against it.</summary>
public sealed class CrawlTests
{
    private const string Html = "<!DOCTYPE html><html><body><p>The ferry sails again.</p></body></html>";

    private const string Http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Html;

    [Fact]
    public async Task Lines_may_end_without_a_carriage_return()
    {
        var record = Record(Http.ReplaceLineEndings("\n")).ReplaceLineEndings("\n");

        var entries = await ReadAsync(record + record);

        Assert.Equal([Html, Html], entries.Select(entry => entry.Article?.Content));
    }

    [Fact]
    public async Task A_page_keeps_its_blank_lines_when_its_header_ends_without_a_carriage_return()
    {
        var page = Html + "\r\n\r\n<p>More.</p>";

        Assert.Equal(page, Assert.Single(await ReadAsync(Record("HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + page))).Article?.Content);
    }

    [Fact]
    public async Task Names_and_types_are_known_in_any_case()
    {
        var odd = Record(Http).Replace("WARC-Type: response", "warc-type: Response", StringComparison.Ordinal)
            .Replace("WARC/1.0", "warc/1.0", StringComparison.Ordinal);

        Assert.Equal([Html, Html], (await ReadAsync(Record(Http) + odd)).Select(entry => entry.Article?.Content));
    }

    [Fact]
    public async Task A_value_may_go_on_in_the_next_line()
    {
        var folded = Record(Http).Replace("Content-Length: ", "Content-Length:\r\n ", StringComparison.Ordinal)
            .Replace("WARC-Target-URI: ", "WARC-Target-URI:\r\n\t", StringComparison.Ordinal);

        Assert.Equal((Html, "https://x.example/"), Page(Assert.Single(await ReadAsync(folded))));
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(40)]
    public async Task A_wrong_length_costs_no_other_record_than_its_neighbour(int wrong)
    {
        var length = Encoding.UTF8.GetByteCount(Http);
        var broken = Record(Http).Replace($"Content-Length: {length}", $"Content-Length: {length + wrong}", StringComparison.Ordinal);

        var entries = await ReadAsync(broken + Record(Http) + Record(Http, "https://last.example/"));

        Assert.Equal((Html, "https://last.example/"), Page(entries[^1]));
        Assert.Contains(entries, entry => entry.Rejection?.Class == RejectionClass.Malformed);
    }

    [Fact]
    public async Task What_is_no_record_up_to_the_end_ends_the_dump_with_what_was_read()
    {
        var entries = await ReadAsync(Record(Http) + "This is not a record at all.\r\n\r\nNor is this.");

        Assert.Equal((Html, RejectionClass.Malformed), (entries[0].Article?.Content, entries[1].Rejection?.Class));
    }

    [Theory]
    [InlineData("<!doctype HTML><html><p>Text.</p></html>", true)]
    [InlineData("\n <html><p>Text.</p></html>", true)]
    [InlineData("{\"a\": \"<html>\"}", false)]
    [InlineData("<svg></svg>", false)]
    public async Task A_page_whose_server_does_not_say_what_it_is_is_told_by_its_beginning(string body, bool expected)
    {
        var entries = await ReadAsync(Record("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + body));

        Assert.Equal(expected, entries.Exists(entry => entry.Article?.Content == body));
    }

    [Fact]
    public async Task A_record_without_a_type_that_begins_as_an_answer_is_one() =>
        Assert.Equal(
            Html,
            Assert.Single(await ReadAsync(Record(Http).Replace("Content-Type: application/http\r\n", "", StringComparison.Ordinal)))
                .Article?.Content);

    private static (string?, string?) Page(DumpEntry entry) => (entry.Article?.Content, entry.Article?.Url);

    private static Task<List<DumpEntry>> ReadAsync(string warc) => Reading.AllAsync("a.warc", warc);

    private static string Record(string block, string url = "https://x.example/") =>
        $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";
}
