using System.Net;
using Pipeline.Ledger.Feedback;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

public sealed class ReviewTests(AzuriteFixture azurite, BrowserFixture browser)
{
    [Fact]
    public async Task A_reader_says_on_the_articles_page_what_is_wrong_with_a_point()
    {
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        desk.Work();
        var dump = await desk.AcceptAsync("reviewed.json", News.Json("Reviewmouth"));
        var page = await visitor.OpenAsync("/");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = new("Reviewmouth") }).First.ClickAsync();

        await page.GetByText("Is this summary good?").ClickAsync();
        await page.GetByLabel("What").SelectOptionAsync("point-1");
        await page.GetByLabel("How").SelectOptionAsync("false");
        await page.GetByLabel("Why").FillAsync("It says 84.");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Say so" }).ClickAsync();

        await page.GetByText("Thank you").WaitForAsync();
        var said = Assert.Single(
            await desk.Get<IFeedbackRows>().ListFeedbackAsync(dump.Id, TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            (false, "point-1", FeedbackProblem.False, "It says 84."), (said.IsGood, said.Part.ToString(), said.Problem, said.Reason));
    }

    [Fact]
    public async Task Who_signed_in_to_read_may_say_so_and_may_do_nothing_else()
    {
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:TrustPrincipal", "true"));
        desk.Http.DefaultRequestHeaders.Add(
            "X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String("""{"claims":[{"typ":"oid","val":"ada"}]}"""u8));

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(desk, "/review"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, "/forget"));
    }

    [Fact]
    public async Task On_a_desk_for_reading_nobody_may()
    {
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:ReadOnly", "true"));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, "/review"));
    }

    private static async Task<HttpStatusCode> PostAsync(RunningDesk desk, string path)
    {
        using var nothing = new FormUrlEncodedContent([]);
        return (await desk.Http.PostAsync(path, nothing, TestContext.Current.CancellationToken)).StatusCode;
    }
}
