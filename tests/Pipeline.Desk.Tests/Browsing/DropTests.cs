using Microsoft.Playwright;
using Pipeline.Ledger;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

public sealed class DropTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_folder_that_is_dropped_arrives_live_article_by_article()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        desk.Work();
        var read = await visitor.OpenAsync("/");
        var drop = await visitor.OpenAsync("/drop");

        await DragAsync(drop, Path.Combine(RepositoryFiles.Root, "seeds"));

        var files = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "seeds")).Length;
        await Visitor.SeesAsync(drop.Locator("#progress-title"), $"{files} files");
        await Visitor.SeesAsync(drop.Locator("#progress tbody tr .state"), files);
        var dumps = await desk.Get<ILedger>()
            .ListDumpsAsync("desk/", null, TestContext.Current.CancellationToken)
            .SelectMany(page => page.Items)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(files, dumps.Count);
        Assert.All(dumps, dump => Assert.Equal(DumpState.Completed, dump.State));
        Assert.StartsWith("seeds/", dumps[0].Name.Split('/', 3)[2], StringComparison.Ordinal);
        var delivered = dumps.Sum(dump => dump.Delivered);
        Assert.True(delivered >= files, $"{delivered} delivered");
        await Visitor.SeesAsync(drop.Locator(".tiles div").First, $"{delivered}");

        await Visitor.SeesAsync(read.Locator("#list-title"), $"{delivered} summaries");
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task Without_the_script_a_form_uploads_and_shows_the_same()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address, new() { JavaScriptEnabled = false });
        desk.Work();
        var drop = await visitor.OpenAsync("/drop");

        await drop.Locator("#files").SetInputFilesAsync(
            [new FilePayload { Name = "bridge.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(News.Json("Kelmouth")) }]);
        await drop.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();

        await Visitor.SeesAsync(drop.Locator("#progress td.name"), "bridge.json");
    }

    /// <summary>As a hand does it, with files and folders from outside the browser.</summary>
    private static async Task DragAsync(IPage page, params string[] paths)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await session.SendAsync("Input.dispatchDragEvent", new()
            {
                ["type"] = type,
                ["x"] = 300,
                ["y"] = 300,
                ["data"] = new { items = Array.Empty<object>(), files = paths, dragOperationsMask = 1 },
            });
        }
    }
}
