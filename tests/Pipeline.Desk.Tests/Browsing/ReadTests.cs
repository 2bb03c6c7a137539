using System.Text.Json;
using Microsoft.Playwright;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests.Browsing;

public sealed class ReadTests(BrowserFixture browser)
{
    /// <summary>Before the sentences that are marked: pairs of code units, joined emoji, letters with combining accents.</summary>
    private const string Ornate =
        "🦊🦊 The Café de la Fôret re\u0301ouvre, say 👩‍👩‍👧 families from São Tome\u0301 in the town of Kelmouth on Sunday morning 🎉.\n\n";

    [Fact]
    public async Task What_lights_up_for_a_statement_is_exactly_its_evidence()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        desk.Work();
        var list = await visitor.OpenAsync("/");
        var dump = await desk.AcceptAsync("ornate.json", News.Json("A bridge 🌉 for Kelmouth", Ornate + News.Text("Kelmouth")));
        var page = await OpenedAsync(list, "A bridge 🌉 for Kelmouth");
        var stored = await desk.Get<IDocumentStore>()
            .ReadAsync(ContainerNames.Articles, StoredArticle.BlobName(dump.Id, 1), TestContext.Current.CancellationToken);
        var body = JsonSerializer.Deserialize(stored!.Value.Span, DocumentJson.Compact.StoredArticle)!.Article.Body;
        Assert.Contains("🦊🦊", body, StringComparison.Ordinal);

        var statements = await StatementsAsync(page);
        Assert.Contains(statements, statement => statement.Evidence.Any(one => one.Start > Ornate.Length / 2));
        for (var number = 0; number < statements.Count; number++)
        {
            await page.Locator($"[data-statement='{number}']").FocusAsync();

            var lit = await page.Locator(".evidence.lit").AllTextContentsAsync();
            var evidence = statements[number].Evidence.OrderBy(one => one.Start).ToList();
            Assert.NotEmpty(evidence);
            Assert.All(evidence, one => Assert.Equal(body[one.Start..one.End], one.Text));
            Assert.Equal(string.Concat(evidence.Select(one => one.Text)), string.Concat(lit));
        }

        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task A_search_finds_a_word_of_the_body_and_shows_it_there()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        desk.Work();
        var page = await visitor.OpenAsync("/");
        await desk.AcceptAsync("a.json", News.Json("Kelmouth"));
        await desk.AcceptAsync("b.json", News.Json("Skarvik"));
        await Visitor.SeesAsync(page.Locator("#list-title"), "2 summaries");

        await page.GetByLabel("Search").FillAsync("skarvik pedestrians");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Visitor.SeesAsync(page.Locator("#list-title"), "1 found");
        await Visitor.SeesAsync(page.Locator(".cards h2"), "Skarvik gets a second bridge");
        await page.Locator(".cards h2 a").ClickAsync();
        await Visitor.SeesAsync(page.Locator(".text mark").Filter(new() { HasText = "pedestrians" }), 1);
    }

    [Fact]
    public async Task An_articles_page_has_the_names_in_it_and_leads_to_other_articles_with_them()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        desk.Work();
        var list = await visitor.OpenAsync("/");
        await desk.AcceptAsync("a.json", News.Json("Kelmouth"));
        await desk.AcceptAsync("b.json", News.Json("Skarvik"));
        await Visitor.SeesAsync(list.Locator("#list-title"), "2 summaries");
        var page = await OpenedAsync(list, "Kelmouth gets a second bridge");

        var names = page.Locator(".facts div").Filter(new() { HasText = "Names" });
        await Visitor.SeesAsync(names.Locator(".quiet"), "person");
        await names.GetByText("Anna Berg").ClickAsync();

        await Visitor.SeesAsync(page.Locator("#list-title"), "2 found");
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task What_comes_between_a_page_and_its_first_word_from_the_desk_is_shown()
    {
        await using var azurite = new AzuriteFixture();
        await using var desk = await RunningDesk.StartAsync(azurite);
        await using var visitor = await browser.VisitAsync(desk.Address);
        desk.Work();
        var early = await visitor.OpenAsync("/");
        var late = await visitor.OpenAsync("/drop");
        await late.RouteAsync("**/live", async route =>
        {
            await desk.AcceptAsync("between.json", News.Json("Kelmouth"));
            await Visitor.SeesAsync(early.Locator("#list-title"), "1 summary");
            await route.ContinueAsync();
        });

        await late.GotoAsync("/");

        await Visitor.SeesAsync(late.Locator("#list-title"), "1 summary");
    }

    private static async Task<IPage> OpenedAsync(IPage list, string headline)
    {
        await list.GetByRole(AriaRole.Link, new() { Name = headline }).ClickAsync();
        await Visitor.SeesAsync(list.Locator("h1"), headline);
        return list;
    }

    /// <summary>In the page's numbering: the summary's sentences, then the key points.</summary>
    private static async Task<IReadOnlyList<SummarizedPoint>> StatementsAsync(IPage page)
    {
        var json = await page.Locator("#event").TextContentAsync();
        var data = JsonDocument.Parse(json!).RootElement.GetProperty("data").Deserialize(ContractJson.Compact.ArticleSummarized)!;
        return [.. data.SummarySentences ?? [], .. data.KeyPoints];
    }
}
