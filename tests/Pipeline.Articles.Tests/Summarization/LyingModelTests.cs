namespace Pipeline.Tests.Summarization;

/// <summary>A model that lies in every way: nothing false is delivered as grounded, nor as the headline.</summary>
public sealed class LyingModelTests
{
    private static readonly string[] English =
    [
        "The night ferry from Tern Point to Kaland will sail again from 3 June, the harbour board said on Tuesday.",
        "It had been stopped in March after a fire in the engine room.",
        "The board approved the new timetable; the union opposes it.",
        "A ticket will cost 48 pounds.",
        "The harbour master, Ines Falk, denied that the operator is bankrupt.",
        "Falk praised the crew chief Karl Stenn for his calm.",
    ];

    private static readonly string[] German =
    [
        "Die Nachtfähre von Ternau nach Kaland fährt ab dem 3. Juni wieder, wie der Hafenrat am Dienstag mitteilte.",
        "Sie lag seit März nach einem Brand im Maschinenraum im Hafen.",
        "Der Hafenrat billigte den neuen Fahrplan; die Gewerkschaft lehnt ihn ab.",
        "Eine Karte kostet 48 Euro.",
        "Die Hafenmeisterin Ines Falk bestritt, dass der Betreiber pleite ist.",
        "Ines Falk lobte den Bootsmann Karl Stenn für seine Ruhe.",
    ];

    public static TheoryData<string, string> Lies => new()
    {
        { "en", "The night ferry from Tern Point was scrapped for good." },
        { "en", "The union approved the new timetable." },
        { "en", "The board rejected the new timetable." },
        { "en", "A ticket will cost 48 euros." },
        { "en", "A ticket will cost 84 pounds." },
        { "en", "The operator is bankrupt." },
        { "en", "Karl Stenn praised the harbour master Ines Falk for her calm." },
        { "en", "The night ferry will not sail again from 3 June." },
        { "en", "Harald Brink said on Tuesday that the night ferry will sail again." },
        { "de", "Die Nachtfähre von Ternau wurde endgültig eingestellt." },
        { "de", "Die Gewerkschaft billigte den neuen Fahrplan." },
        { "de", "Der Hafenrat lehnte den neuen Fahrplan ab." },
        { "de", "Eine Karte kostet 48 Pfund." },
        { "de", "Eine Karte kostet 84 Euro." },
        { "de", "Der Betreiber ist pleite." },
        { "de", "Karl Stenn lobte die Hafenmeisterin Ines Falk." },
        { "de", "Die Nachtfähre fährt ab dem 3. Juni nicht wieder." },
        { "de", "Harald Brink teilte am Dienstag mit, dass die Nachtfähre wieder fährt." },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Nothing_false_is_delivered_as_grounded(string language, string lie)
    {
        var sentences = language == "de" ? German : English;
        var title = language == "de" ? "Nachtfähre kehrt zurück" : "Night ferry returns";
        var article = Articles.Of(title, sentences) with { Language = language };

        var summaries = await FalseAnswer.SummariesAsync(article, (2, sentences[1]), (1, lie));

        Assert.All(summaries, summary =>
        {
            Assert.Equal(title, summary.Headline);
            Assert.DoesNotContain(summary.KeyPoints.Concat(summary.Sentences), statement => statement.Grounded && statement.Text == lie);
            Assert.Contains(summary.KeyPoints, point => point.Grounded && point.Text == sentences[1]);
        });
    }
}
