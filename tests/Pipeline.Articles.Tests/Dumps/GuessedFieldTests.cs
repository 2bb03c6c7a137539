using System.Text.Json;

namespace Pipeline.Tests.Dumps;

/// <summary>Where no name fits, the text is what reads like one; and it is said which field was taken.</summary>
public sealed class GuessedFieldTests
{
    private const string Prose =
        "The council of the town decided on Monday to build a second bridge. Construction begins in May and costs 31 million euros, of which the state pays a third.";

    private static readonly string[] Places = ["Northby", "Eastby", "Southby"];

    [Fact]
    public async Task The_column_of_a_table_with_most_prose_is_its_text()
    {
        var entries = await Reading.AllAsync(
            "news.csv",
            "Title,Rubric code,Txt_Full,Note\n"
                + string.Concat(Places.Select(place => $"{place} builds,A-17,\"{place}: {Prose}\",\"See p. 4.\"\n")));

        Assert.Equal(Places.Select(place => $"{place}: {Prose}"), entries.Select(entry => entry.Article?.Content));
        Assert.All(entries, entry => Assert.Equal("txtfull", entry.Article!.GuessedField));
    }

    [Fact]
    public async Task The_field_of_a_record_with_most_prose_is_its_text()
    {
        var lines = Places.Select(place => JsonSerializer.Serialize(new
        {
            title = place,
            tags = new[] { "bridges" },
            txt_full = $"{place}: {Prose}",
            code = new string('x', 400),
            summary = "Short.",
        }));

        var entries = await Reading.AllAsync("news.ndjson", string.Join('\n', lines));

        Assert.Equal(Places.Select(place => $"{place}: {Prose}"), entries.Select(entry => entry.Article?.Content));
        Assert.All(entries, entry => Assert.Equal(("txt_full", false), (entry.Article!.GuessedField, entry.Article.IsTeaser)));
    }

    [Fact]
    public async Task A_known_name_is_no_guess_and_wins()
    {
        var entry = Assert.Single(
            await Reading.AllAsync(
                "a.ndjson",
                JsonSerializer.Serialize(
                    new
                    {
                        title = "A",
                        text = "t",
                        longer = Prose,
                    })));

        Assert.Equal(("t", null), (entry.Article!.Content, entry.Article.GuessedField));
    }

    [Theory]
    [InlineData(
        "{\"title\":\"A\",\"key\":\""
            + "Zm9vYmFyYmF6.Zm9vYmFyYmF6.Zm9vYmFyYmF6/Zm9vYmFyYmF6+Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6"
            + "\"}")]
    [InlineData("{\"title\":\"A\",\"note\":\"Too short. For a text.\"}")]
    [InlineData("{\"note\":\"" + Prose + "\"}")]
    [InlineData("{\"title\":\"A\",\"about\":\"" + Prose + "\",\"entries\":[{\"id\":1}]}")]
    public async Task What_does_not_read_like_the_text_of_a_record_is_not_taken(string line) =>
        Assert.Equal(RejectionClass.NoText, Assert.Single(await Reading.AllAsync("a.ndjson", line)).Rejection?.Class);

    [Fact]
    public async Task A_table_without_prose_is_rejected_as_before() =>
        Assert.Equal(
            RejectionClass.NoText,
            Assert.Single(await Reading.AllAsync("prices.csv", "item,price\napple,3\npear,4\n")).Rejection?.Class);

    [Fact]
    public async Task A_profile_names_the_fields_of_its_folder_alone()
    {
        (string, string)[] settings =
        [
            ("Pipeline:Profiles:wire:Dumps:0", "wire/"),
            ("Pipeline:Profiles:wire:Fields:Body:0", "caption"),
            ("Pipeline:Dumps:Fields:Title:0", "slug"),
        ];
        var line = JsonSerializer.Serialize(new { slug = "S", title = "T", text = "of all", caption = "of the wire" });

        var wire = Assert.Single(await Reading.AllAsync("wire/a.ndjson", line, settings)).Article!;
        var other = Assert.Single(await Reading.AllAsync("other/a.ndjson", line, settings)).Article!;

        Assert.Equal(("of the wire", "S"), (wire.Content, wire.Title));
        Assert.Equal(("of all", "S"), (other.Content, other.Title));
    }

    [Fact]
    public async Task A_profile_names_the_elements_of_its_xml()
    {
        (string, string)[] settings =
        [
            ("Pipeline:Profiles:wire:Dumps:0", "wire/"),
            ("Pipeline:Profiles:wire:Fields:Body:0", "meldung"),
            ("Pipeline:Profiles:wire:Fields:Title:0", "kopf"),
        ];
        var xml = $"<news><item><kopf>T</kopf><meldung>{Prose}</meldung></item></news>";

        var wire = Assert.Single(await Reading.AllAsync("wire/a.xml", xml, settings));

        Assert.Equal((Prose, "T"), (wire.Article?.Content, wire.Article?.Title));
        Assert.StartsWith(
            "is XML or SGML",
            Assert.Single(await Reading.AllAsync("other/a.xml", xml, settings)).Rejection?.Reason,
            StringComparison.Ordinal);
    }
}
