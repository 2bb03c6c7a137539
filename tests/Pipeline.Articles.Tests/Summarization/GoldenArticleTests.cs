using Microsoft.Extensions.Options;
using Pipeline.Summarization;
using Pipeline.Summarization.Extractive;

namespace Pipeline.Tests.Summarization;

/// <summary>Invented articles: what a summary without a model must say, and what it must not.</summary>
public sealed class GoldenArticleTests
{
    [Theory]
    [InlineData(
        "en",
        "The night ferry to the Sallow Islands will sail again from 3 April, the harbour board said.|Mayor Anna Holt opposed the plan for years. She now calls it a gift to the town.|Tickets cost 48 pounds for a passenger on foot and 119 pounds for a car.|Click here to follow the story as it develops in our app.",
        "will sail again",
        "Click here")]
    [InlineData(
        "de",
        "Die Nachtfähre zu den Sallow-Inseln fährt ab dem 3. April wieder, teilte die Hafenbehörde mit.|Bürgermeisterin Anna Holt war jahrelang dagegen. Sie nennt den Plan nun ein Geschenk für die ganze Stadt.|Eine Fahrkarte kostet 48 Pfund für Fußgänger und 119 Pfund für ein Auto mit zwei Personen.|Lesen Sie auch: Warum der Hafen im vergangenen Winter geschlossen war.",
        "fährt ab dem 3. April wieder",
        "Lesen Sie auch")]
    [InlineData(
        "fr",
        "Le ferry de nuit vers les îles Sallow reprendra la mer le 3 avril, a annoncé le conseil du port.|La maire Anna Holt était opposée au projet. Elle parle maintenant d'un cadeau pour toute la ville.|Le billet coûte 48 livres pour un piéton et 119 livres pour une voiture avec deux personnes.|Lire aussi : pourquoi le port est resté fermé tout l'hiver dernier.",
        "reprendra la mer le 3 avril",
        "Lire aussi")]
    [InlineData(
        "es",
        "El transbordador nocturno a las islas Sallow volverá a navegar el 3 de abril, anunció la junta del puerto.|La alcaldesa Anna Holt se opuso al plan. Ella lo llama ahora un regalo para toda la ciudad.|El billete cuesta 48 libras para un peatón y 119 libras para un coche con dos personas.|Para leer más sobre el puerto y sus barcos visite nuestra página de noticias.",
        "volverá a navegar el 3 de abril",
        "Para leer más")]
    [InlineData(
        "pt",
        "A balsa noturna para as ilhas Sallow voltará a navegar em 3 de abril, anunciou a junta do porto.|A prefeita Anna Holt foi contra o plano durante anos. Ela agora o chama de presente para a cidade.|O bilhete custa 48 libras para um passageiro a pé e 119 libras para um carro.|Veja como comprar o seu bilhete na página do porto antes de abril.",
        "voltará a navegar em 3 de abril",
        "Veja como")]
    [InlineData(
        "it",
        "Il traghetto notturno per le isole Sallow tornerà a navigare il 3 aprile, ha annunciato il consiglio del porto.|La sindaca Anna Holt era contraria al piano. Lei ora lo chiama un dono per tutta la città.|Il biglietto costa 48 sterline per un pedone e 119 sterline per un'auto con due persone.|Leggi anche: perché il porto è rimasto chiuso per tutto l'inverno.",
        "tornerà a navigare il 3 aprile",
        "Leggi anche")]
    [InlineData(
        "ru",
        "Ночной паром на острова Саллоу снова начнёт ходить с 3 апреля, сообщил совет порта.|Мэр Анна Холт долго возражала против плана. Она теперь называет его подарком всему городу.|Билет стоит 48 фунтов для пешехода и 119 фунтов для машины с двумя людьми.|Читайте также: почему порт был закрыт всю прошлую зиму.",
        "снова начнёт ходить с 3 апреля",
        "Читайте также")]
    [InlineData(
        "zh",
        "港务局周三宣布，开往萨洛群岛的夜间渡轮将从四月三日起恢复航行。|市长安娜·霍尔特多年来一直反对这项计划。她现在称这是给全城的礼物。|步行乘客的票价为四十八英镑，两人乘坐的汽车票价为一百一十九英镑。|点击这里查看更多关于港口的新闻和图片。",
        "将从四月三日起恢复航行",
        "点击这里")]
    public async Task The_news_is_told_and_nothing_else_is_passed_off_as_news(string language, string paragraphs, string fact, string never)
    {
        var article = Articles.Of("", paragraphs.Split('|')) with { Language = language };
        var summary = await new ExtractiveSummarizer(Options.Create(new SummaryOptions())).SummarizeAsync(
            article,
            TestContext.Current.CancellationToken);

        Assert.Contains(fact, summary.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('…', summary.Headline);
        Assert.DoesNotContain(
            never,
            string.Join('\n', [summary.Headline, summary.Text, .. summary.KeyPoints.Select(point => point.Text)]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_pronoun_comes_with_the_sentence_that_it_points_to(int sentences)
    {
        var article = Articles.Of(
            "", "The night ferry to the islands will sail again from 3 April, the harbour board said.",
            "Mayor Anna Holt opposed the plan for years. She now calls the ferry to the islands a gift to the harbour.");
        var summary = await new ExtractiveSummarizer(Options.Create(new SummaryOptions { Sentences = sentences }))
            .SummarizeAsync(article, TestContext.Current.CancellationToken);

        Assert.StartsWith("The night ferry", summary.Text, StringComparison.Ordinal);
        Assert.True(
            !summary.Text.Contains("She now", StringComparison.Ordinal)
                || summary.Text.Contains("Mayor Anna Holt", StringComparison.Ordinal),
            summary.Text);
    }

    [Fact]
    public async Task A_heading_between_paragraphs_is_no_sentence_of_the_summary()
    {
        var article = Articles.Of(
            "",
            "The night ferry to the islands will sail again from 3 April, the harbour board said.",
            "Night ferry tickets from 48 pounds on the islands",
            "A passenger on foot pays 48 pounds, and a car with two people pays 119 pounds.");
        var summary = await new ExtractiveSummarizer(Options.Create(new SummaryOptions())).SummarizeAsync(
            article,
            TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Night ferry tickets", summary.Text, StringComparison.Ordinal);
        Assert.Contains("119 pounds", summary.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_of_a_script_without_spaces_are_joined_without_a_blank()
    {
        var article = Articles.Of("", "港务局周三宣布，开往群岛的夜间渡轮将恢复航行。", "步行乘客的票价为四十八英镑，汽车另外收费。");
        var summary = await new ExtractiveSummarizer(Options.Create(new SummaryOptions())).SummarizeAsync(
            article,
            TestContext.Current.CancellationToken);

        Assert.Contains("航行。步行", summary.Text, StringComparison.Ordinal);
    }
}
