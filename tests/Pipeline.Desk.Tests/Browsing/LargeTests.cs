using System.Globalization;
using Pipeline.Contracts;
using Pipeline.Desk.Index;
using Pipeline.Desk.Tests.Index;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

public sealed class LargeTests(BrowserFixture browser)
{
    private const int Dumps = 100_000;

    /// <summary>In bytes; of Flow with nothing to show it is a tenth.</summary>
    private const int LargestPage = 200_000;

    [Fact]
    public async Task A_hundred_thousand_dumps_are_leafed_through_in_small_pages()
    {
        await using var azurite = new AzuriteFixture();
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Enumerable.Range(0, Dumps).Select(Completed));
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:File", index.Path));
        await using var visitor = await browser.VisitAsync(desk.Address);

        var page = await visitor.OpenAsync("/flow");
        await Visitor.SeesAsync(page.Locator("td.name").First, $"{Dumps - 1}.ndjson");
        await page.GetByText("Earlier", new() { Exact = true }).ClickAsync();

        await Visitor.SeesAsync(page.Locator("td.name").First, $"{Dumps - 26}.ndjson");
        Assert.Equal(25, await page.Locator("td.name").CountAsync());
        Assert.InRange((await page.ContentAsync()).Length, 1000, LargestPage);
    }

    private static IndexChange Completed(int number)
    {
        var at = Samples.Noon.AddSeconds(number);
        return new IndexChange.Completed(at, new DumpCompleted
        {
            Dump = new(number.ToString("x32", CultureInfo.InvariantCulture), "raw-articles", $"{number}.ndjson", "1"),
            State = "completed",
            Articles = 1,
            Delivered = 1,
            Rejected = 0,
            Dead = 0,
            Cancelled = 0,
            AcceptedAt = at,
            SettledAt = at,
        });
    }
}
