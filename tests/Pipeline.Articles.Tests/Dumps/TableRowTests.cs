namespace Pipeline.Tests.Dumps;

/// <summary>Rows of tables that were written without care for quotes.</summary>
public sealed class TableRowTests
{
    private const string Header = "\"title\",\"body\",\"url\"\n";

    [Theory]
    [InlineData("\"Ferry\",\"He said: \"sold, at last\", and left.\",\"https://x.example/1\"", "He said: \"sold, at last\", and left.")]
    [InlineData("\"Ferry\",\"\"Sold\", he said, \"at last, at last\".\",\"https://x.example/1\"", "\"Sold\", he said, \"at last, at last\".")]
    [InlineData("\"Ferry\",\"He said \"\"sold\"\", and left.\",\"https://x.example/1\"", "He said \"sold\", and left.")]
    [InlineData("Ferry,\"Sold\" was the word,https://x.example/1", "Sold was the word")]
    public async Task Quotes_that_stand_in_a_cell_as_they_are_do_not_end_it(string row, string text)
    {
        var entries = await Reading.AllAsync("a.csv", $"{Header}{row}\n\"Next\",\"t\",\"https://x.example/2\"\n");

        Assert.Equal([text, "t"], entries.Select(entry => entry.Article?.Content));
        Assert.Equal("https://x.example/1", entries[0].Article!.Url);
    }

    [Theory]
    [InlineData("Ferry,Sold, at last, to a museum,https://x.example/1", "5 cells under a header of 3")]
    [InlineData("\"Ferry\",\"t\",\"https://x.example/1\",\"more\"", "4 cells under a header of 3")]
    [InlineData("Ferry,Sold,https://x.example/1,,", null)]
    [InlineData("Ferry,Sold", null)]
    public async Task A_row_with_more_cells_than_the_header_is_refused_and_its_neighbours_are_read(string row, string? reason)
    {
        var entries = await Reading.AllAsync("a.csv", $"title,body,url\n{row}\nNext,t,https://x.example/2\n");

        Assert.Equal("t", entries[1].Article?.Content);
        Assert.Equal(reason is null ? null : RejectionClass.Malformed, entries[0].Rejection?.Class);
        Assert.Contains(reason ?? "", entries[0].Rejection?.Reason ?? "", StringComparison.Ordinal);
    }
}
