using Pipeline.Summarization.Extractive;
using Pipeline.Text;

namespace Pipeline.Tests.Summarization;

/// <summary>A surname needs the sentence that gives the name in full.</summary>
public sealed class IntroductionTests
{
    [Theory]
    [InlineData("en", "The engineer Karin Oltmann kept the pump alive.", "On that day Oltmann will throw the switch.")]
    [InlineData("en", "An aunt of Arthur Penhale stopped the clock.", "The motor costs less than Penhale's wages.")]
    [InlineData("de", "Das sagte die Leiterin Petra Hollmann am Montag.", "Danach wird Hollmann in den Ruhestand gehen.")]
    [InlineData("fr", "La directrice, Hélène Vasseur, a ouvert le dôme.", "Pour les élèves, Vasseur prévoit deux soirées.")]
    [InlineData("es", "Lo explicó la directora, Marta Olmedo, el lunes.", "Según Olmedo el precio bajará en dos años.")]
    [InlineData("it", "Lo ha detto il sindaco, Elena Marchetti.", "Per Marchetti la turbina costa troppo.")]
    [InlineData("pt", "A sala foi aberta por Rosa Antunes na sexta.", "Ao fim da sessão, Antunes chorou.")]
    [InlineData("pl", "Tak mówi młynarz Jan Wilczyński.", "Od marca Wilczyński miele nocą.")]
    [InlineData("ru", "Об этом сказала архитектор Ольга Северцева.", "По словам коллег, Северцева уйдёт в мае.")]
    public void A_later_surname_points_to_it(string language, string full, string later) =>
        Assert.Equal(0, Second(language, "", full, later));

    [Theory]
    [InlineData("en", "", "The engineer Karin Oltmann kept the pump alive.", "On that day Karin Oltmann will throw the switch.")]
    [InlineData("en", "Oltmann goes", "The engineer Karin Oltmann kept the pump alive.", "On that day Oltmann will throw the switch.")]
    [InlineData("en", "", "The pump in Ledworth was old.", "A new one was bought by Ledworth in May.")]
    [InlineData("de", "", "Der Rat tagt im Kleinen Haus bis Ende Mai.", "Danach wird im Haus gebaut.")]
    [InlineData("fr", "", "Le tramway de Valmont roule.", "La ville de Valmont paie.")]
    [InlineData("es", "", "La planta de Puerto Claro abre.", "El agua de Puerto Claro baja.")]
    [InlineData("it", "", "La centrale di Castelvento riapre.", "Il borgo di Castelvento festeggia.")]
    [InlineData("pl", "", "Rada Krakowa zamknie most.", "Mieszkańcy Krakowa protestują.")]
    [InlineData("ru", "", "Совет города Заречный закроет мост.", "Жители города Заречный против.")]
    public void What_was_named_before_or_is_in_the_title_needs_none(string language, string title, string full, string later) =>
        Assert.Null(Second(language, title, full, later));

    private static int? Second(string language, string title, string full, string later)
    {
        var introductions = new Introductions(title, ReferenceWords.Of(language));
        Assert.Null(introductions.Of(full, WordsOf(full), 0));
        return introductions.Of(later, WordsOf(later), 1);
    }

    private static List<TextSpan> WordsOf(string sentence)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(sentence, 0, words);
        return words;
    }
}
