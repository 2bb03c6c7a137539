using Pipeline.Summarization.Extractive;

namespace Pipeline.Tests.Summarization;

/// <summary>What stands in for a title is a whole clause.</summary>
public sealed class HeadlineSentenceTests
{
    private const string Tail = " und für die Betriebe der Region zwischen Hirschau und Altenfurt auch im kommenden Winter noch gelten soll.";

    [Theory]
    [InlineData("The harbour will close on Monday.", "The harbour will close on Monday")]
    [InlineData("Die Brücke wird im Juli gesperrt.", "Die Brücke wird im Juli gesperrt")]
    [InlineData("Le conseil a rejeté le projet.", "Le conseil a rejeté le projet")]
    [InlineData("El consejo rechazó el plan.", "El consejo rechazó el plan")]
    [InlineData("Rada odrzuciła plan.", "Rada odrzuciła plan")]
    [InlineData("Совет отклонил план.", "Совет отклонил план")]
    [InlineData("港务局周三恢复航行。", "港务局周三恢复航行")]
    public void A_short_sentence_is_the_headline(string sentence, string headline) =>
        Assert.Equal(headline, Headlines.Of("", [[sentence]]));

    [Fact]
    public void Another_sentence_is_taken_before_one_is_cut() =>
        Assert.Equal("Die Brücke wird gesperrt", Headlines.Of("", [["Prüfer hatten Risse gefunden, was" + Tail], ["Die Brücke wird gesperrt."]]));

    [Fact]
    public void A_sentence_that_trails_off_is_passed_over() =>
        Assert.Equal("The board agreed", Headlines.Of("", [["The harbour will close when…"], ["The harbour, ... closed."], ["The board agreed."]]));

    [Fact]
    public void A_long_sentence_is_not_cut_within_a_clause() =>
        Assert.EndsWith("gelten soll", Headlines.Of("", [["Prüfer hatten im Januar neue Risse gefunden, was" + Tail]]), StringComparison.Ordinal);

    [Fact]
    public void What_a_semicolon_parts_is_whole() =>
        Assert.Equal(
            "Täglich fahren rund 1.900 Lastwagen über die Brücke",
            Headlines.Of("", [["Täglich fahren rund 1.900 Lastwagen über die Brücke; sie müssen einen Umweg nehmen, der" + Tail]]));
}
