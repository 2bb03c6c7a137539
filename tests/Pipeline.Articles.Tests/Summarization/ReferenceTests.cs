using Pipeline.Summarization.Extractive;
using Pipeline.Text;

namespace Pipeline.Tests.Summarization;

/// <summary>Which sentences take for known what another one said, by kind and language.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("en", "They will cost 48 pounds a day.")]
    [InlineData("en", "Afterwards she went on stage and read the letter.")]
    [InlineData("en", "Fewer and fewer people looked at them.")]
    [InlineData("en", "At that height the wind is twice as strong.")]
    [InlineData("en", "One of them, the trading house Vermeulen, pointed out the price.")]
    [InlineData("en", "Each carries nine passengers.")]
    [InlineData("en", "\"A shift begins at one,\" said its secretary, Moira Kemp.")]
    [InlineData("de", "Deshalb bleibt die Brücke bis zum Herbst gesperrt.")]
    [InlineData("de", "Gepflanzt wurde davon nur ein kleiner Teil.")]
    [InlineData("de", "Der Vorstand lehnt diesen Plan ab.")]
    [InlineData("de", "Beide wurden am Montag freigelassen.")]
    [InlineData("fr", "La ville veut le doubler, à 240 euros par an.")]
    [InlineData("fr", "Une navette partira donc de la gare.")]
    [InlineData("fr", "Revenue au village en mars, elle cultive.")]
    [InlineData("fr", "Pour les pêcheurs, cette règle est trop dure.")]
    [InlineData("es", "Durante la feria, cerca de esa fuente, hubo otro robo.")]
    [InlineData("es", "Dicho molino cuesta dos millones.")]
    [InlineData("es", "A eso se añade la falta de agua.")]
    [InlineData("it", "Questo piano costa troppo.")]
    [InlineData("it", "La società quindi chiude la fabbrica.")]
    [InlineData("pt", "Depois, ele voltou para a vila.")]
    [InlineData("pt", "O governo rejeita essa proposta.")]
    [InlineData("nl", "Daarom blijft de brug dicht.")]
    [InlineData("nl", "De raad wil deze regel schrappen.")]
    [InlineData("pl", "Rząd nie poparł tej ustawy.")]
    [InlineData("pl", "Dlatego most jest zamknięty.")]
    [InlineData("sv", "Därför stängs bron i mars.")]
    [InlineData("da", "Efter kampen gik han hjem.")]
    [InlineData("no", "Styret vil droppe denne planen.")]
    [InlineData("cs", "Vláda tento plán odmítla.")]
    [InlineData("ru", "Поэтому работы запрещены до июня.")]
    [InlineData("ru", "Власти отклонили этот план.")]
    [InlineData("uk", "Тому міст закрили до червня.")]
    [InlineData("fi", "Siksi silta suljetaan.")]
    [InlineData("hu", "Ezért zárták le a hidat.")]
    [InlineData("ro", "Primăria respinge acest plan.")]
    [InlineData("tr", "Bu nedenle köprü kapatıldı.")]
    [InlineData("el", "Το συμβούλιο απέρριψε αυτό το σχέδιο.")]
    [InlineData("ar", "وقد رفض المجلس هذا المشروع.")]
    [InlineData("it", "Scavalcherà le Alpi e porterà neve.")]
    [InlineData("it", "Ha superato le Alpi nella notte.")]
    [InlineData("es", "Confirmó además que hasta ayer faltaban pruebas.")]
    [InlineData("es", "Fue detenido en su casa.")]
    [InlineData("pt", "Afirmou ainda que faltavam provas.")]
    [InlineData("pt", "Foi detido na sua casa.")]
    [InlineData("pl", "Dodał, że brakuje dowodów.")]
    [InlineData("pl", "Został zatrzymany w domu.")]
    public void What_points_to_another_sentence_is_tied(string language, string sentence) => Assert.True(PointsBack(language, sentence));

    [Theory]
    [InlineData("en", "The council will close the bridge this week.")]
    [InlineData("en", "Those who pay late lose their place.")]
    [InlineData("en", "The mayor said that he would resign.")]
    [InlineData("en", "Farmers feed the readings into one forecast without showing them to each other.")]
    [InlineData("en", "Ann Hale sold the house and moved with her sister.")]
    [InlineData("de", "Der Rat schließt die Brücke in diesem Jahr.")]
    [InlineData("de", "Die Bürgermeisterin sagte, dass sie zurücktritt.")]
    [InlineData("de", "Der Verein verkauft sein Haus an die Stadt.")]
    [InlineData("fr", "Le conseil fermera le pont cette semaine.")]
    [InlineData("fr", "Le maire assure qu'il démissionnera.")]
    [InlineData("fr", "Alors que les prix montent, la ville gèle les loyers.")]
    [InlineData("es", "Este miércoles el consejo cerrará el puente.")]
    [InlineData("es", "La alcaldesa afirma que ella no dimitirá.")]
    [InlineData("it", "Il consiglio chiude il ponte questa settimana.")]
    [InlineData("pt", "O conselho fecha a ponte nesta semana.")]
    [InlineData("nl", "De raad sluit de brug deze week.")]
    [InlineData("pl", "Rada zamknie most w tym roku.")]
    [InlineData("sv", "Rådet stänger bron denna vecka.")]
    [InlineData("cs", "Rada zavře most v tomto roce.")]
    [InlineData("ru", "Совет закроет мост на этой неделе.")]
    [InlineData("ru", "Мэр и его жена продали дом.")]
    [InlineData("fi", "Kaupunki sulkee sillan tällä viikolla.")]
    [InlineData("tr", "Belediye köprüyü bu hafta kapatacak.")]
    [InlineData("it", "Nicolò Berg ha chiuso il ponte.")]
    [InlineData("es", "Confirmó Hale que el puente está cerrado.")]
    [InlineData("es", "Teherán cerró el puente el lunes.")]
    [InlineData("pt", "Moscou fechou a ponte na segunda-feira.")]
    [InlineData("pl", "Cały most zamknięto w poniedziałek.")]
    public void What_stands_by_itself_is_not(string language, string sentence) => Assert.False(PointsBack(language, sentence));

    [Theory]
    [InlineData("en", "We cannot wait for a third flood.", "The mayor said \"we cannot wait\" on Monday.")]
    [InlineData("de", "Wir haben keine Wahl mehr.", "Der Rat sagte: „Wir haben keine Wahl mehr.“")]
    [InlineData("fr", "Nous avons perdu la maison.", "« Nous avons perdu la maison », dit Luc Aubertin.")]
    [InlineData("es", "Nuestra casa se quemó.", "«Nuestra casa se quemó», dijo Rosa.")]
    [InlineData("pl", "Naszym domem był młyn.", "Domem rodziny był młyn.")]
    [InlineData("ru", "Море всегда было моим домом.", "Море всегда было холодным.")]
    [InlineData("no", "Vi er stolte av laget.", "Laget er stolt.")]
    public void Somebodys_own_words_outside_a_quotation_are_told_from_the_articles(string language, string own, string told)
    {
        var words = ReferenceWords.Of(language)!;
        Assert.True(References.SpeakItself(own, WordsOf(own), words));
        Assert.False(References.SpeakItself(told, WordsOf(told), words));
    }

    private static bool PointsBack(string language, string sentence) =>
        References.PointBack(sentence, WordsOf(sentence), ReferenceWords.Of(language)!);

    private static List<TextSpan> WordsOf(string sentence)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(sentence, 0, words);
        return words;
    }
}
