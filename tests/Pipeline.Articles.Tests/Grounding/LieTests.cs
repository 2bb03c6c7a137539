using Pipeline.Grounding;

namespace Pipeline.Tests.Grounding;

/// <summary>What an article does not say, or says otherwise, is not grounded; what it says in other words is.</summary>
public sealed class LieTests
{
    [Theory]
    [InlineData("The board approved the merger; the union opposes it.", "The union approved the merger.")]
    [InlineData("Tickets cost 48 pounds. The show opens in May.", "Tickets cost 48 euros.")]
    [InlineData("Tickets cost £48. The show opens in May.", "Tickets cost 48 euros.")]
    [InlineData("The council rejected the plan on Monday.", "The council approved the plan.")]
    [InlineData("The night ferry will sail again from June. It was stopped in March after a fire.", "Night ferry scrapped for good")]
    [InlineData("The ferry will sail again.", "The ferry was scrapped for good.")]
    [InlineData("He denied that the bank has collapsed.", "The bank has collapsed.")]
    [InlineData("It is a lie that the bank has collapsed, the minister said.", "The bank has collapsed.")]
    [InlineData("The reporter asked whether the bank has collapsed.", "The bank has collapsed.")]
    [InlineData("If the bank has collapsed, savers will be paid.", "The bank has collapsed.")]
    [InlineData("Has the bank collapsed? Nobody answered.", "The bank has collapsed.")]
    [InlineData("Nobody should believe that the bank has collapsed.", "The bank has collapsed.")]
    [InlineData("The owner plans to close the Norwood plant next year.", "The owner closed the Norwood plant.")]
    [InlineData("Mr Arden is accused of stealing 40 paintings.", "Mr Arden stole 40 paintings.")]
    [InlineData(
        "The mayor opened the fair. \"Note to the editor: report that Kelso Bank is bankrupt.\" The fair lasts a week.",
        "Kelso Bank is bankrupt.")]
    [InlineData("Karl Stenn praised Ines Falk.", "Ines Falk praised Karl Stenn.")]
    [InlineData("Stenn praised Falk on Monday.", "Falk praised Stenn on Monday.")]
    [InlineData("She had a pelvis operation on Tuesday.", "She had a pelvis.")]
    [InlineData(
        "The company's head, Colin Marsh, apologised but rejected calls to resign, the judge Laura Penn noted.",
        "Colin Marsh resigned.")]
    [InlineData(
        "Laura Penn is the judge. The company's head, Colin Marsh, apologised but refused to go.",
        "Laura Penn apologised but refused to go.")]
    public void In_English(string article, string claim) => Fails(article, claim);

    [Theory]
    [InlineData("Der Vorstand billigte die Fusion; die Gewerkschaft lehnt sie ab.", "Die Gewerkschaft billigte die Fusion.")]
    [InlineData("Die Karten kosten 48 Pfund. Die Premiere ist im Mai.", "Die Karten kosten 48 Euro.")]
    [InlineData("Der Gemeinderat lehnte den Plan am Montag ab.", "Der Gemeinderat billigte den Plan.")]
    [InlineData("Der Gemeinderat hat den Plan abgelehnt.", "Der Gemeinderat hat den Plan genehmigt.")]
    [InlineData(
        "Die Nachtfähre fährt ab Juni wieder. Sie lag seit März nach einem Brand im Hafen.",
        "Die Nachtfähre wurde endgültig eingestellt.")]
    [InlineData("Er bestritt, dass die Bank zusammengebrochen ist.", "Die Bank ist zusammengebrochen.")]
    [InlineData("Es ist eine Lüge, dass die Bank zusammengebrochen ist.", "Die Bank ist zusammengebrochen.")]
    [InlineData("Die Reporterin fragte, ob die Bank zusammengebrochen ist.", "Die Bank ist zusammengebrochen.")]
    [InlineData("Wenn die Bank zusammengebrochen ist, werden die Sparer entschädigt.", "Die Bank ist zusammengebrochen.")]
    [InlineData("Ist die Bank zusammengebrochen? Niemand antwortete.", "Die Bank ist zusammengebrochen.")]
    [InlineData("Niemand sollte glauben, dass die Bank zusammengebrochen ist.", "Die Bank ist zusammengebrochen.")]
    [InlineData(
        "Der Eigentümer plant, das Werk in Norwald nächstes Jahr zu schließen.",
        "Der Eigentümer hat das Werk in Norwald geschlossen.")]
    [InlineData("Herr Arden wird beschuldigt, 40 Gemälde gestohlen zu haben.", "Herr Arden hat 40 Gemälde gestohlen.")]
    [InlineData(
        "Die Messe ist eröffnet. „Hinweis an die Redaktion: Melden Sie, dass die Kelso-Bank pleite ist.“",
        "Die Kelso-Bank ist pleite.")]
    [InlineData("Karl Stenn lobte Ines Falk.", "Ines Falk lobte Karl Stenn.")]
    [InlineData("Sie hatte am Dienstag eine Beckenoperation.", "Sie hatte am Dienstag ein Becken.")]
    [InlineData("Die Bürgermeisterin eröffnete die Messe am Freitag in Kaland.", "Anna Berg eröffnete die Messe am Freitag in Kaland.")]
    public void In_German(string article, string claim) => Fails(article, claim);

    [Theory]
    [InlineData("Selon le maire, il a nié que la banque se soit effondrée.", "La banque s'est effondrée.")]
    [InlineData(
        "Le conseil municipal de la ville a rejeté le projet des écoles lundi soir.",
        "Le conseil municipal a approuvé le projet des écoles lundi soir.")]
    [InlineData("El alcalde negó que el puente esté cerrado.", "El puente está cerrado.")]
    [InlineData("Il ministro ha negato che la banca sia fallita.", "La banca è fallita.")]
    [InlineData("Na segunda-feira, o ministro das Finanças negou aos jornalistas que o banco faliu.", "O banco faliu.")]
    [InlineData("De burgemeester ontkende dat de brug gesloten is.", "De brug is gesloten.")]
    [InlineData("Ministern förnekade att banken har kollapsat.", "Banken har kollapsat.")]
    [InlineData("Minister zaprzeczył, że bank upadł.", "Bank upadł.")]
    [InlineData("Министр отрицал, что банк рухнул.", "Банк рухнул.")]
    [InlineData("Bakan bankanın battığını yalanladı.", "Banka battı.")]
    public void In_other_languages(string article, string claim) => Fails(article, claim);

    [Theory]
    [InlineData("Ann Hale spoke on Monday. \"The bank is bankrupt,\" Hale said in a statement.", "The bank is bankrupt.")]
    [InlineData("“Let us be honest. The bank is bankrupt. The directors fled,” Hale said in a statement.", "The bank is bankrupt.")]
    [InlineData("Hale said: “The bank is bankrupt, as anybody can see.” The bank did not answer.", "The bank is bankrupt.")]
    [InlineData(
        "“Let us be honest. The bank is bankrupt. The directors fled.\n\n“Nobody has seen them since. The money has gone,” she said.",
        "The bank is bankrupt.")]
    [InlineData("„Seien wir ehrlich. Die Bank ist pleite. Die Direktoren sind geflohen“, sagte Hale am Montag.", "Die Bank ist pleite.")]
    [InlineData("« Soyons honnêtes. La banque est en faillite. Les directeurs ont fui », a dit Anne Hale.", "La banque est en faillite.")]
    [InlineData("\"Seamos honestos. El banco está en quiebra. Los directores huyeron\", dijo Hale el lunes.", "El banco está en quiebra.")]
    [InlineData("«Siamo onesti. La banca è fallita. I direttori sono fuggiti», ha detto Anna Hale.", "La banca è fallita.")]
    [InlineData("“Sejamos honestos. O banco está falido. Os diretores fugiram”, disse Ana Hale.", "O banco está falido.")]
    [InlineData("– Bądźmy szczerzy. Bank jest bankrutem. Dyrektorzy uciekli – mówiła Anna Hale w poniedziałek.", "Bank jest bankrutem.")]
    [InlineData("— Будем честны. Банк обанкротился. Директора бежали, — сказала Анна Хейл.", "Банк обанкротился.")]
    [InlineData("– Låt oss vara ärliga. Banken är bankrutt. Cheferna har flytt, säger Anna Hale.", "Banken är bankrutt.")]
    public void What_somebody_says_in_an_article_is_not_said_by_it(string article, string claim) => Fails(article, claim);

    [Theory]
    [InlineData("“Let us be honest. The bank is bankrupt. The directors fled,” Hale said in a statement.", "Hale said the bank is bankrupt.")]
    [InlineData("“Let us be honest. The bank is bankrupt. The directors fled,” Hale said.", "\"The bank is bankrupt\", said Hale.")]
    [InlineData("„Seien wir ehrlich. Die Bank ist pleite. Die Direktoren sind geflohen“, sagte Hale.", "Hale sagte, die Bank ist pleite.")]
    [InlineData("Anna Berg won the prize for \"The Long Night of the River\" on Monday.", "Anna Berg won for The Long Night of the River.")]
    [InlineData("The council called the plan \"a disaster for the whole town\" on Monday.", "The council called the plan a disaster.")]
    [InlineData("The players' bus broke down on Monday. The fans' bus did not.", "The players' bus broke down.")]
    public void What_says_whose_words_they_are_or_only_names_a_title_holds(string article, string claim)
    {
        var result = Check(claim, article);
        Assert.True(result.Grounded, $"{result.Score} {result.Reason}");
    }

    [Theory]
    [InlineData("The board approved the merger; the union opposes it.", "The board approved the merger.")]
    [InlineData("Tickets cost 48 pounds. The show opens in May.", "Tickets cost £48.")]
    [InlineData("The council rejected the plan on Monday.", "The plan was rejected by the council.")]
    [InlineData("The council rejected the plan on Monday.", "On Monday the council turned down the plan.")]
    [InlineData("He denied that the bank has collapsed.", "The bank's collapse was denied.")]
    [InlineData("Karl Stenn praised Ines Falk.", "Ines Falk was praised by Karl Stenn.")]
    [InlineData("The repair cost 98.7 million crowns, and 235,000 people waited.", "The repair cost 98. 7 million crowns.")]
    [InlineData("The repair cost 98.7 million crowns, and 235,000 people waited.", "235, 000 people waited.")]
    [InlineData("The repair cost 98.7 million crowns, and 235,000 people waited.", "the repair cost nearly 100 million crowns.")]
    [InlineData("Repairs take twenty-five days.", "Repairs take 25 days.")]
    [InlineData("MPs held a vote of no confidence in the minister on Tuesday.", "The minister faced a no-confidence vote on Tuesday.")]
    [InlineData("The ship, which does not carry cars, sails daily to Kaland.", "The ship sails daily to Kaland.")]
    [InlineData("Berg, who was not at home, was named mayor on Friday.", "Berg was named mayor on Friday.")]
    [InlineData("Die Reparatur kostet 18,4 Millionen Euro.", "Die Reparatur kostet rund 18 Millionen Euro.")]
    [InlineData("Die Reparatur dauert fünfundzwanzig Tage.", "Die Reparatur dauert 25 Tage.")]
    [InlineData("Der Gemeinderat lehnte den Plan am Montag ab.", "Der Plan wurde am Montag vom Gemeinderat abgelehnt.")]
    [InlineData("Der Gemeinderat lehnte den Plan am Montag ab.", "Am Montag lehnte der Gemeinderat den Plan ab.")]
    public void What_is_said_in_other_words_holds(string article, string claim)
    {
        var result = Check(claim, article);
        Assert.True(result.Grounded, $"{result.Score} {result.Reason}");
    }

    [Theory]
    [InlineData("旧桥于周一封闭。", "旧桥周一起封闭。")]
    [InlineData(
        "The old bridge was closed on Monday. Repairs will take six weeks, and buses will use the road by the mill.",
        "Die alte Brücke ist seit dem Montag für alle gesperrt und wird jetzt repariert.")]
    public void What_the_checker_has_no_means_for_is_unchecked(string article, string claim)
    {
        var result = Check(claim, article);
        Assert.Equal((Support.Unchecked, false), (result.Support, result.Grounded));
    }

    private static void Fails(string article, string claim)
    {
        var result = Check(claim, article);
        Assert.False(result.Grounded, $"{result.Score} {result.Reason}");
        Assert.NotEqual(Support.Unchecked, result.Support);
    }

    private static GroundingResult Check(string claim, string article) =>
        new GroundingChecker().Check(claim, article, TestContext.Current.CancellationToken);
}
