using System.Text.RegularExpressions;
using Pipeline.Desk.Tests.Browsing;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Dropping;

public sealed partial class DropTotalsTests
{
    private const int Files = 203;

    [Fact]
    public async Task The_sums_have_all_files_also_those_that_the_table_has_no_room_for()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        var dumps = await Task.WhenAll(
            Enumerable.Range(1, Files).Select(number => desk.AcceptAsync($"desk/1/{number:D3}.json", News.Json($"Place {number}"))));
        foreach (var dump in dumps[^2..])
        {
            await desk.IngestAsync(dump.Id);
        }

        var page = await desk.Http.GetStringAsync(new Uri("/drop?drop=1", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains($"{Files} files, 2 articles", page, StringComparison.Ordinal);
        Assert.Contains("<b>2</b><span>on the way", page, StringComparison.Ordinal);
        Assert.Contains("The table has the first 200 files, the sums have all.", page, StringComparison.Ordinal);
        Assert.Equal(200, NameCell().Count(page));
    }

    [GeneratedRegex("<td class=\"name\">")]
    private static partial Regex NameCell();
}
