using System.Net;
using Microsoft.Playwright;
using Pipeline.Desk.Tests.Index;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

public sealed class RefusalTests(AzuriteFixture azurite, BrowserFixture browser)
{
    /// <summary>Only ends a test that would hang.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_desk_for_reading_shows_no_action()
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Samples.Summarized(1));
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:ReadOnly", "true"), ("Pipeline:Desk:File", index.Path));
        await using var visitor = await browser.VisitAsync(desk.Address);
        var dump = await desk.AcceptAsync("read-only.json", News.Json("Kelmouth"));
        var page = await visitor.OpenAsync("/");

        foreach (var address in new[] { "/", $"/articles/{1:x32}", "/drop", "/flow", "/mend", $"/dumps/{dump.Id}", $"/forget?dump={dump.Id}" })
        {
            await page.GotoAsync(address);
            Assert.Equal(0, await page.Locator("form[method=post], a[href^='/forget']").CountAsync());
        }
    }

    [Fact]
    public async Task What_a_page_of_another_origin_sends_changes_nothing()
    {
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        var page = await visitor.OpenAsync("/");
        var refused = new TaskCompletionSource<IResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Response += (_, response) => _ = response.Request.Method == "POST" && refused.TrySetResult(response);

        // The same desk by its other name: another origin, which the browser lets send forms.
        await page.RouteAsync("**/evil", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method=post action='{desk.Address}mend/replay'><input name=form.All value=true></form>",
        }));
        await page.GotoAsync($"http://localhost:{desk.Address.Port}/evil");
        await page.EvaluateAsync("document.forms[0].submit()");

        Assert.Equal((int)HttpStatusCode.Forbidden, (await refused.Task.WaitAsync(Limit, TimeProvider.System)).Status);
    }
}
