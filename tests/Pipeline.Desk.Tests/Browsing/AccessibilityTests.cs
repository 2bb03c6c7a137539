using Microsoft.Playwright;
using Pipeline.Desk.Tests.Index;
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
            "/flow", "/mend", "/mend?doctor=true", "/discard?all=true", $"/dumps/{dead.Id}", "/dumps/none", $"/forget?dump={dead.Id}",
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
    public async Task The_sign_in_has_no_serious_barrier()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:Token", "a-long-enough-token"));
        await using var visitor = await browser.VisitAsync(desk.Address);

        var page = await visitor.OpenAsync("/");

        await Visitor.SeesAsync(page.Locator("h1"), "Sign in");
        Assert.Empty(await AxeRules.BrokenAsync(page));
        await page.GetByLabel("Token").FillAsync("a-long-enough-token");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Visitor.SeesAsync(page.Locator("#list-title"), "0 summaries");
        Assert.Empty(visitor.Misdeeds);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    [InlineData(3840)]
    public async Task However_wide_the_page_no_title_is_wider(int width)
    {
        await using var azurite = new AzuriteFixture();
        await using var index = new TemporaryIndex();
        string[] titles = [new('x', 10_000), string.Concat(Enumerable.Repeat("words ", 2_000)), "رئيس البلدية يعلن عن جسر", "北京市政府宣布新的地铁线路"];
        await index.WriteAsync(titles.Select((title, number) => Samples.Summarized(number + 1, title)));
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:File", index.Path));
        await using var visitor = await browser.VisitAsync(desk.Address, new() { ViewportSize = new() { Width = width, Height = 740 } });
        var page = await visitor.OpenAsync("/");

        foreach (var address in titles.Select((_, number) => $"/articles/{number + 1:x32}").Append("/"))
        {
            await page.GotoAsync(address);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

            // A title is no more than half of what is seen at first: the article follows.
            Assert.InRange(await page.EvaluateAsync<int>("document.querySelector('h1').getBoundingClientRect().height"), 1, 500);
        }
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
