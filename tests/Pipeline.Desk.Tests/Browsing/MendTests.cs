using Microsoft.Playwright;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

public sealed class MendTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_dead_letter_that_is_replayed_from_the_page_is_delivered()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        var (dump, document) = await DeadLetters.KillAsync(desk, "dead.json", "Kelmouth");
        var mend = await visitor.OpenAsync("/mend");
        await Visitor.SeesAsync(mend.Locator(".letters h2"), "source-gone");
        await desk.Get<IDocumentStore>()
            .TryCreateAsync(ContainerNames.Articles, StoredArticle.BlobName(dump.Id, 1), document, TestContext.Current.CancellationToken);
        var read = await visitor.OpenAsync("/");
        desk.Work();

        await mend.GetByLabel("Choose dead.json, number 1").CheckAsync();
        await mend.GetByRole(AriaRole.Button, new() { Name = "Replay" }).First.ClickAsync();

        await Visitor.SeesAsync(mend.GetByRole(AriaRole.Status).Filter(new() { HasText = "replayed" }), "1 replayed");
        await Visitor.SeesAsync(read.Locator(".cards h2"), "Kelmouth gets a second bridge");
        Assert.Equal(
            ArticleState.Delivered,
            (await desk.Get<ILedger>().FindArticleAsync(dump.Id, 1, TestContext.Current.CancellationToken))!.State);
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task A_dead_letter_is_discarded_after_a_question_and_only_then()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        await DeadLetters.KillAsync(desk, "dead.json", "Kelmouth");
        var mend = await visitor.OpenAsync("/mend");
        await Visitor.SeesAsync(mend.Locator(".letters h2"), "source-gone");

        await mend.GetByLabel("Choose dead.json, number 1").CheckAsync();
        await mend.GetByRole(AriaRole.Button, new() { Name = "Discard" }).First.ClickAsync();

        await Visitor.SeesAsync(mend.Locator("h1"), "Discard 1 dead letter?");
        await mend.GetByRole(AriaRole.Link, new() { Name = "Keep them" }).ClickAsync();
        await Visitor.SeesAsync(mend.Locator("h1"), "1 dead letter");

        await mend.GetByLabel("Choose dead.json, number 1").CheckAsync();
        await mend.GetByRole(AriaRole.Button, new() { Name = "Discard" }).First.ClickAsync();
        await mend.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();

        await Visitor.SeesAsync(mend.GetByRole(AriaRole.Status).Filter(new() { HasText = "discarded" }), "1 discarded");
        await Visitor.SeesAsync(mend.Locator("h1"), "Nothing was given up");
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task A_dump_that_is_cancelled_from_the_page_is_not_summarised()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        var dump = await desk.AcceptAsync("stopped.json", News.Json("Kelmouth"));
        var page = await visitor.OpenAsync($"/dumps/{dump.Id}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        desk.Work();

        await Visitor.SeesAsync(page.Locator(".state").First, "cancelled");
        await Visitor.SeesAsync((await visitor.OpenAsync("/")).Locator(".empty"), "No summary has come yet.");
        Assert.Null(await desk.Get<ILedger>().FindArticleAsync(dump.Id, 1, TestContext.Current.CancellationToken));
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task A_forgotten_article_goes_from_the_page_after_a_question()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        desk.Work();
        await desk.AcceptAsync("gone.json", News.Json("Kelmouth"));
        await desk.AcceptAsync("stays.json", News.Json("Skarvik"));
        var read = await visitor.OpenAsync("/");
        await Visitor.SeesAsync(read.Locator("#list-title"), "2 summaries");
        var page = await visitor.OpenAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kelmouth gets a second bridge" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Forget this article" }).ClickAsync();
        await Visitor.SeesAsync(page.Locator("h1"), "Forget this article?");
        await Visitor.SeesAsync(read.Locator("#list-title"), "2 summaries");
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget" }).ClickAsync();

        await Visitor.SeesAsync(read.Locator("#list-title"), "1 summary");
        await Visitor.SeesAsync(read.Locator(".cards h2"), "Skarvik gets a second bridge");
    }
}
