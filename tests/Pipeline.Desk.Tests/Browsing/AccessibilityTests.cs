using Microsoft.Playwright;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

public sealed class AccessibilityTests(BrowserFixture browser)
{
    [Fact]
    public async Task No_page_has_a_serious_barrier_in_light_or_dark()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        var (dead, _) = await DeadLetters.KillAsync(desk, "dead.json", "Deadham");
        desk.Work();
        await desk.AcceptAsync("desk/1/bridge.json", News.Json("Kelmouth"));
        await desk.AcceptAsync("desk/1/nothing.json", "[]");
        var page = await visitor.OpenAsync("/");
        await Visitor.SeesAsync(page.Locator("#list-title"), "1 summary");
        var article = await page.Locator(".cards h2 a").GetAttributeAsync("href");
        string[] addresses =
        [
            "/", "/?q=bridge", "/?q=nothing&language=en", article!, $"{article}?explain=true", "/articles/none", "/drop", "/drop?drop=1",
            "/flow", "/mend", "/mend?doctor=true", $"/dumps/{dead.Id}", "/dumps/none", $"/forget?dump={dead.Id}",
        ];

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                Assert.Empty(await AxeRules.BrokenAsync(page));
                Assert.NotEqual("", await page.TitleAsync());
            }
        }

        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task At_the_width_of_a_small_telephone_nothing_lies_beside_the_page()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address, new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var (dead, _) = await DeadLetters.KillAsync(desk, $"{new string('w', 300)}.json", "Deadham");
        var page = await visitor.OpenAsync("/");

        foreach (var address in new[] { "/", "/drop", "/flow", "/mend", $"/dumps/{dead.Id}", $"/forget?dump={dead.Id}" })
        {
            await page.GotoAsync(address);
            Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }
}
