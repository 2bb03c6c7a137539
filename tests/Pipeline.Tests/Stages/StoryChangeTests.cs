using System.Text.Json;
using Pipeline.Storage;
using static Pipeline.Tests.Stages.SupersedesTests;

namespace Pipeline.Tests.Stages;

/// <summary>What is new in a version of a story, in its event and in the story's line.</summary>
public sealed class StoryChangeTests : IDisposable
{
    private const string Url = "https://news.example/bridge";

    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_newer_version_says_what_changed_and_the_first_says_nothing()
    {
        await DeliverAsync(bench, "1.ndjson", Story("14 people were hurt."));
        await DeliverAsync(bench, "2.ndjson", Story("16 people were hurt."));

        Assert.Null(Places(bench)[0].Changes);
        var change = Assert.Single(Places(bench)[1].Changes!);
        Assert.Equal(("changed", "14 people were hurt.", "16 people were hurt."), (change.Kind, change.Before, change.After));
        Assert.Equal([["14"], ["16"]], new[] { change.OldNumbers, change.NewNumbers });
        Assert.Null(Places(bench)[1].UnlistedChanges);
    }

    [Fact]
    public async Task A_version_after_the_same_text_again_says_what_changed()
    {
        await DeliverAsync(bench, "1.ndjson", Story("14 people were hurt."));
        await DeliverAsync(bench, "2.ndjson", Story("16 people were hurt."));
        await DeliverAsync(bench, "3.ndjson", Story("16 people were hurt."));
        await DeliverAsync(bench, "4.ndjson", Story("17 people were hurt."));

        Assert.Equal(
            [null, "14 people were hurt.", "14 people were hurt.", "16 people were hurt."],
            Places(bench).Select(place => place.Changes?[0].Before));
    }

    [Fact]
    public async Task Many_changes_are_counted_beyond_those_that_are_listed()
    {
        await DeliverAsync(bench, "1.ndjson", Story("14 people were hurt."));
        await DeliverAsync(bench, "2.ndjson", Story([.. Enumerable.Range(1, 75).Select(i => $"Town {i} has closed its bridge number {i} too.")]));

        Assert.Equal((60, 16), (Places(bench)[1].Changes!.Count, Places(bench)[1].UnlistedChanges));
    }

    [Fact]
    public async Task A_route_for_headlines_gets_no_sentences_of_older_versions()
    {
        using var routed = new StageBench(
            ("Pipeline:Routes:short:Queue", QueueNames.ArticleSummaries),
            ("Pipeline:Routes:short:Content", "Headline"));
        await DeliverAsync(routed, "1.ndjson", Story("14 people were hurt."));
        await DeliverAsync(routed, "2.ndjson", Story("16 people were hurt."));

        Assert.Equal((routed.Events[0].Id, null), (Places(routed)[1].Supersedes, Places(routed)[1].Changes));
    }

    [Fact]
    public async Task What_is_forgotten_of_an_older_version_is_not_said_again_by_the_newer()
    {
        await DeliverAsync(bench, "1.ndjson", Story("14 people were hurt."));
        await DeliverAsync(bench, "2.ndjson", Story("16 people were hurt."));
        var older = bench.Ledger.Articles.Single(row => row.EventId == bench.Events[0].Id);
        var before = bench.Events.Count;
        Assert.Equal(2, (await bench.ReplayDelivered.RunAsync(QueueNames.ArticleSummaries, default, asNew: false, default)).Sent);
        Assert.Equal(bench.Events[1].Data!.Value.GetRawText(), bench.Events[before + 1].Data!.Value.GetRawText());

        await bench.Forget.ArticleAsync(older.DumpId, older.Ordinal, default);
        before = bench.Events.Count;
        await bench.ReplayDelivered.RunAsync(QueueNames.ArticleSummaries, default, asNew: false, default);

        Assert.Null(Assert.Single(Places(bench)[^1..]).Changes);
    }

    [Fact]
    public async Task The_line_of_a_story_has_its_versions_in_order_with_what_changed()
    {
        await DeliverAsync(bench, "2.ndjson", Story("16 people were hurt.", "2026-02-02T10:00:00Z"));
        await DeliverAsync(bench, "1.ndjson", Story("14 people were hurt.", "2026-02-01T10:00:00Z"));
        await DeliverAsync(bench, "3.ndjson", Story("17 people were hurt.", "2026-02-03T10:00:00Z"));
        await DeliverAsync(bench, "other.ndjson", Line(1, "https://news.example/other"));

        var row = bench.Ledger.Articles.Single(row => row.EventId == bench.Events[1].Id);
        var line = (await bench.StoryLines.OfArticleAsync(row, default))!;

        Assert.Equal(["1.ndjson", "2.ndjson", "3.ndjson"], line.Versions.Select(version => version.DumpName));
        Assert.Equal([null, "14", "16"], line.Versions.Select(version => version.Changes.SingleOrDefault()?.OldNumbers?.Single()));
        Assert.Equal(
            line.Versions.Select(version => version.Row.ArticleId),
            (await bench.StoryLines.AtAddressAsync(Url + "#top", default))!.Versions.Select(version => version.Row.ArticleId));
    }

    private static string Story(string news, string? published = null) => Story([news], published);

    private static string Story(string[] news, string? published = null) =>
        JsonSerializer.Serialize(
            new { title = "The bridge", text = $"{string.Join(' ', news)} {StageBench.Body(1)}", url = Url, published });
}
