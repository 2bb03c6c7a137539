namespace Pipeline.Tests.Dumps.Wire;

/// <summary>Texts that hold several articles.</summary>
public sealed class MixedTextTests
{
    private static readonly string Prose = string.Join(
        ' ',
        Enumerable.Repeat("The ferry company of Skarvik has sold its oldest ship to a museum, it said on Wednesday.", 4));

    private static string Article(string title) => $"{title} of the stories\n\n{Prose}\n";

    private static string Joined(params string[] parts) => string.Join("\n***\n\n", parts);

    [Fact]
    public async Task A_short_item_among_stories_is_an_item_of_its_own() =>
        Assert.Equal(
            6,
            (
                await Reading.AllAsync(
                    "a.txt",
                    Joined(
                        Article("One"),
                        Article("Two"),
                        "Bus delayed\n\nA bus to Skarvik was late on Monday.\n",
                        Article("Four"),
                        Article("Five"),
                        Article("Six")))
            ).Count);

    [Fact]
    public async Task A_byline_belongs_to_the_title_above_it()
    {
        var entries = await Reading.AllAsync(
            "a.txt",
            Joined(Article("One"), $"Two of the stories\nBy Ines Holm\n\n{Prose}\n", $"Three of the stories\nVon Ines Holm\n\n{Prose}\n"));

        Assert.Equal(["One", "Two", "Three"], entries.Select(entry => entry.Article!.Content.Trim().Split(' ')[0]));
    }

    [Fact]
    public async Task A_part_without_a_title_stays_with_the_story_before_it()
    {
        var entries = await Reading.AllAsync("a.txt", Joined(Article("One"), Prose + "\n", Article("Two"), Article("Three")));

        Assert.Equal(3, entries.Count);
        Assert.Contains("***", entries[0].Article!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ornaments_within_one_story_part_nothing_and_are_flagged_as_a_possible_mix()
    {
        var entry = Assert.Single(await Reading.AllAsync("a.txt", Joined(Article("One"), Prose + "\n", Prose + "\n")));

        Assert.True(entry.Article!.IsSuspectedMix);
        Assert.False(Assert.Single(await Reading.AllAsync("a.txt", Article("One"))).Article!.IsSuspectedMix);
        Assert.False(Assert.Single(await Reading.AllAsync("a.txt", Joined(Article("One"), Prose))).Article!.IsSuspectedMix);
    }

    [Fact]
    public async Task A_profile_names_the_line_between_articles_for_its_dumps()
    {
        (string, string)[] settings = [("Pipeline:Profiles:wire:Dumps:0", "wire/"), ("Pipeline:Profiles:wire:Separator", "ZCZC")];
        const string Text = "First story.\nZCZC\nSecond story.\n ZCZC \nThird story.";

        Assert.Equal(
            ["First story.", "Second story.", "Third story."],
            (await Reading.AllAsync("wire/a.txt", Text, settings)).Select(entry => entry.Article!.Content.Trim()));
        Assert.Equal(Text, Assert.Single(await Reading.AllAsync("other/a.txt", Text, settings)).Article!.Content);
    }
}
