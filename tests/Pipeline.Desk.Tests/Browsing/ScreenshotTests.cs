using Microsoft.Playwright;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

/// <summary>The pictures in docs/: of the invented seeds. They are renewed on request, as no two machines draw a letter alike.</summary>
public sealed class ScreenshotTests(BrowserFixture browser)
{
    /// <summary>The folder to write them to; unset, nothing is kept.</summary>
    private const string FolderVariable = "PIPELINE_SCREENSHOTS";

    /// <summary>In bytes, each: a repository keeps every version.</summary>
    private const int LargestPicture = 300_000;

    private static readonly string[] Seeds =
        ["harbour-ferry.txt", "seaplanes.ninjs.json", "lighthouse.md", "frozen-pollen.mhtml", "waterworks.docx", "slow-news.rss", "observatoire.html"];

    [Fact]
    public async Task The_pictures_of_the_manual_can_be_taken()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(
            desk.Address,
            new() { ViewportSize = new() { Width = 1280, Height = 800 }, ColorScheme = ColorScheme.Light, TimezoneId = "UTC" });
        desk.Work();
        foreach (var seed in Seeds)
        {
            await using var content = File.OpenRead(Path.Combine(RepositoryFiles.Root, "seeds", seed));
            await desk.AcceptAsync(seed, content);
        }

        var page = await visitor.OpenAsync("/flow");
        await Visitor.SeesAsync(page.Locator(".state.completed"), Seeds.Length);
        await TakeAsync(page, "desk-flow.png");
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Night ferry between Kelmouth" }).ClickAsync();
        await page.Locator(".keypoints .statement").First.FocusAsync();
        await Visitor.SeesAsync(page.Locator(".evidence.lit"), 1);
        await TakeAsync(page, "desk-read.png");
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync();
        Assert.InRange(picture.Length, 1, LargestPicture);
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), picture, TestContext.Current.CancellationToken);
        }
    }
}
