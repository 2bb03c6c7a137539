using Pipeline.Desk.Tests.Index;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

public sealed class HostileTests(BrowserFixture browser)
{
    private static readonly string[] Titles =
    [
        "<script>alert(1)</script>",
        "</title><script src=https://evil.example/x.js></script>",
        "<img src=https://evil.example/x.png onerror=alert(2)>",
        "\"><svg onload=alert(3)><style>@import 'https://evil.example/x.css'</style>",
        "javascript:alert(4)",
        "\u202Ereversed\u202C \u2066isolated",
        "bell \u0007 and escape \u001b[31m and none \u0000 there",
        new('x', 10_000),
        "&lt;b&gt; {{7*7}} ${alert(5)} @(1+1)",
    ];

    /// <summary>Of the other tests, that they would see it.</summary>
    [Fact]
    public async Task What_a_page_must_not_do_does_not_work_and_is_counted()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        var page = await visitor.OpenAsync("/");

        await page.EvaluateAsync(
            """
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              document.head.append(script);
              const picture = new Image();
              picture.src = 'https://evil.example/x.png';
            }
            """);

        await visitor.MisbehavesAsync("script-src");
        await visitor.MisbehavesAsync("img-src");
        Assert.False(await page.EvaluateAsync<bool>("window.ran === true"));
    }

    [Fact]
    public async Task Titles_and_bodies_stay_text()
    {
        await using var azurite = new AzuriteFixture();
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Titles.Select((title, number) => Samples.Summarized(number + 1, title, $"{title}\n\nhostile")));
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:File", index.Path));
        await using var visitor = await browser.VisitAsync(desk.Address);
        desk.Work();
        await desk.AcceptAsync("desk/1/<img src=x onerror=alert(6)>.json", News.Json(Titles[0], News.Text(Titles[2])));
        await desk.AcceptAsync("desk/1/'\"><script>alert(7)</script>.bin", "\0\u0001\u0002");

        var page = await visitor.OpenAsync("/");
        await Visitor.SeesAsync(page.Locator("#list-title"), $"{Titles.Length + 1} summaries");
        var hrefs = await page.Locator(".cards h2 a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(Titles.Length + 1, hrefs.Length);
        foreach (var href in hrefs.Concat(["/?q=hostile", "/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&site=%22%3E%3Cscript%3E", "/drop?drop=1", "/flow"]))
        {
            await page.GotoAsync(href);
        }

        await page.GotoAsync($"/articles/{1:x32}");
        Assert.Equal(Titles[0], await page.Locator("h1").TextContentAsync());
        Assert.Contains(Titles[0], await page.TitleAsync(), StringComparison.Ordinal);
        await page.GotoAsync($"/articles/{3:x32}");
        Assert.Equal(Titles[2], await page.Locator("h1").TextContentAsync());
        Assert.Equal(0, await page.Locator("main img, main script, main style, main svg").CountAsync());
        Assert.Empty(visitor.Misdeeds);
    }
}
